using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ProxyGen.Hosting;

/// <summary>Loads assemblies of the application into a manager or worker, and no others: they must use ProxyGen and be among the application's own.</summary>
internal static class ApplicationAssemblies
{
    private static readonly string Library = typeof(ApplicationAssemblies).Assembly.GetName().Name!;

    /// <summary>Loads an assembly and runs its module initializer, which registers its contracts. False if it is not one of the application's.</summary>
    public static bool TryLoad(string name)
    {
        if (name.Length == 0 || name.AsSpan().IndexOfAny("/\\,=") >= 0)
        {
            return false;
        }

        Assembly assembly;
        try
        {
            // Only what the application's deps file or bundle lists can be found by its simple name. Loading runs none of its code.
            assembly = Assembly.Load(new AssemblyName(name));
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return false;
        }

        if (name != Library && !UsesLibrary(assembly))
        {
            return false;
        }

        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        return true;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "An assembly whose reference to ProxyGen was trimmed away registers no contract, and is rightly refused.")]
    private static bool UsesLibrary(Assembly assembly) => assembly.GetReferencedAssemblies().Any(reference => reference.Name == Library);
}
