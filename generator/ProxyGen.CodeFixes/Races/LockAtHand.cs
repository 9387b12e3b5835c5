using Microsoft.CodeAnalysis;

namespace ProxyGen.CodeFixes.Races;

/// <summary>A lock that can be named where it is needed.</summary>
internal sealed class LockAtHand(string name, string method)
{
    public string Name { get; } = name;

    /// <summary>What gives a lease that keeps everybody else out.</summary>
    public string Method { get; } = method;

    /// <summary>The nearest lock: a variable rather than a member.</summary>
    public static LockAtHand? At(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        LockAtHand? found = null;
        int nearest = int.MaxValue;
        foreach (ISymbol symbol in model.LookupSymbols(node.SpanStart))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (ITypeSymbol? type, int distance) = symbol switch
            {
                ILocalSymbol local when IsBefore(local, node) => (local.Type, 0),
                IParameterSymbol { RefKind: RefKind.None } parameter => (parameter.Type, 1),
                IFieldSymbol field => (field.Type, 2),
                IPropertySymbol { GetMethod: not null, IsIndexer: false } property => (property.Type, 3),
                _ => ((ITypeSymbol?)null, 4),
            };
            if (distance < nearest && type is not null && MethodOf(type) is { } method)
            {
                nearest = distance;
                found = new LockAtHand(symbol.Name, method);
            }
        }

        return found;
    }

    private static string? MethodOf(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "ProxyGen"
        ? type.Name switch
        {
            "SharedLock" or "SharedReentrantLock" => "Acquire",
            "SharedReaderWriterLock" => "AcquireWrite",
            _ => null,
        }
        : null;

    private static bool IsBefore(ILocalSymbol local, SyntaxNode node) =>
        local.DeclaringSyntaxReferences.All(reference => reference.Span.End <= node.SpanStart);
}
