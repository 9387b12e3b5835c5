using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Tells results from the tasks around them.</summary>
internal static class Awaitables
{
    public static ReturnKind KindOf(IMethodSymbol method) => KindOf(method.ReturnType);

    public static ReturnKind KindOf(ITypeSymbol type) => type.OriginalDefinition.MetadataNameInFull() switch
    {
        "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" => ReturnKind.Task,
        "System.Threading.Tasks.ValueTask" or "System.Threading.Tasks.ValueTask`1" => ReturnKind.ValueTask,
        _ => ReturnKind.Direct,
    };

    /// <summary>What the method hands back once it is done; null for nothing.</summary>
    public static ITypeSymbol? ResultOf(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return null;
        }

        return KindOf(method) == ReturnKind.Direct
            ? method.ReturnType
            : ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault();
    }
}
