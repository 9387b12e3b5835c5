using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ProxyGen.Manager.Lambdas;

/// <summary>The lambdas that clients have named to a manager: methods of assemblies of its application, and of no others. Safe for use by several threads.</summary>
/// <param name="loadAssembly">Loads one of the application's assemblies; false if it is none of these.</param>
internal sealed class LambdaTable(Func<string, bool> loadAssembly)
{
    private const int MethodTable = 0x06;

    private readonly Lazy<ConcurrentDictionary<LambdaName, LambdaFunction>> _known = new();

    /// <exception cref="ContractMismatchException">The manager has no such lambda.</exception>
    /// <exception cref="NotSupportedException">What is named is no lambda that may run here.</exception>
    public LambdaFunction Find(LambdaName name) => _known.Value.TryGetValue(name, out var known) ? known : _known.Value.GetOrAdd(name, Load(name));

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The client that names a method runs the same image, and keeps the method by using it.")]
    private LambdaFunction Load(LambdaName name)
    {
        LambdaName.ThrowUnlessDynamic();
        if (!loadAssembly(name.Assembly))
        {
            throw new ContractMismatchException(
                $"The manager cannot run a lambda of {name.Assembly}, which is not one of its application's assemblies that use ProxyGen. "
                + "Start the manager from a program that references it, or make the steps a method of the shared class.");
        }

        var module = Assembly.Load(new AssemblyName(name.Assembly)).ManifestModule;
        if (module.ModuleVersionId != name.Module)
        {
            throw new ContractMismatchException(
                $"The manager runs another build of {name.Assembly}, in which a lambda of this one cannot be found. "
                + "Start both from the same build, or make the steps a method of the shared class.");
        }

        try
        {
            if (name.Token >>> 24 == MethodTable && module.ResolveMethod(name.Token) is MethodInfo method)
            {
                return new LambdaFunction(method);
            }
        }
        catch (ArgumentException)
        {
            // There is no such token.
        }

        throw new ProtocolException($"{name.Assembly} has no method {name.Token:x8}.");
    }
}
