using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Tells what hands over its items one after the other.</summary>
internal static class Streams
{
    private const string MetadataName = "System.Collections.Generic.IAsyncEnumerable`1";

    public static bool IsStream(INamedTypeSymbol type) => type.OriginalDefinition.MetadataNameInFull() == MetadataName;

    /// <summary>The stream that the method returns; null if it returns something else.</summary>
    public static INamedTypeSymbol? ResultOf(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, ReturnType: INamedTypeSymbol type } && IsStream(type)
            ? type
            : null;

    /// <summary>The items; null if the method returns no stream.</summary>
    public static ITypeSymbol? ItemOf(IMethodSymbol method) => ResultOf(method)?.TypeArguments[0];
}
