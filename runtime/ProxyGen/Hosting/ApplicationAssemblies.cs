using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProxyGen.Serialization;

namespace ProxyGen.Hosting;

/// <summary>Loads assemblies of the application into a manager or worker, and no others: they must use ProxyGen and be among the application's own.</summary>
internal static class ApplicationAssemblies
{
    private static readonly string Library = typeof(ApplicationAssemblies).Assembly.SimpleName();

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

    /// <summary>Loads all assemblies of the application that use ProxyGen, and has them register what they use.</summary>
    public static void LoadAll()
    {
        string runtime = RuntimeEnvironment.GetRuntimeDirectory();
        string[] files = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string)?
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (string file in files)
        {
            if (!file.StartsWith(runtime, StringComparison.Ordinal) && UsesLibrary(file))
            {
                TryLoad(Path.GetFileNameWithoutExtension(file));
            }
        }

        // A bundle is no list of files.
        if (Assembly.GetEntryAssembly() is { } program)
        {
            LoadWithReferences(program, []);
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A reference that was trimmed away has nothing to register.")]
    private static void LoadWithReferences(Assembly assembly, HashSet<string> visited)
    {
        foreach (var reference in assembly.GetReferencedAssemblies())
        {
            // What uses the library indirectly only is reached through what uses it.
            if (reference.Name is { } name && name != Library && visited.Add(name) && TryLoad(name))
            {
                LoadWithReferences(Assembly.Load(reference), visited);
            }
        }
    }

    private static bool UsesLibrary(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var image = new PEReader(stream);
            if (!image.HasMetadata)
            {
                return false;
            }

            var metadata = image.GetMetadataReader();
            return metadata.AssemblyReferences.Any(
                reference => metadata.StringComparer.Equals(metadata.GetAssemblyReference(reference).Name, Library));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return false;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "An assembly whose reference to ProxyGen was trimmed away registers no contract, and is rightly refused.")]
    private static bool UsesLibrary(Assembly assembly) => assembly.GetReferencedAssemblies().Any(reference => reference.Name == Library);
}
