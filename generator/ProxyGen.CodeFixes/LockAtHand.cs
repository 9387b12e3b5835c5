using Microsoft.CodeAnalysis;

namespace ProxyGen.CodeFixes;

/// <summary>A lock that can be named where it is needed.</summary>
internal sealed class LockAtHand(string name, string method, bool isOnly)
{
    public string Name { get; } = name;

    /// <summary>What gives a lease that keeps everybody else out.</summary>
    public string Method { get; } = method;

    /// <summary>Whether it is the only one: which of several is meant nobody knows.</summary>
    public bool IsOnly { get; } = isOnly;

    /// <summary>The nearest lock: a variable rather than a member; null where there is none.</summary>
    public static LockAtHand? At(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        (ISymbol Symbol, string Method)? found = null;
        int nearest = int.MaxValue;
        int count = 0;
        bool isStatic = model.GetEnclosingSymbol(node.SpanStart, cancellationToken) is { IsStatic: true };
        foreach (ISymbol symbol in model.LookupSymbols(node.SpanStart))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (ITypeSymbol? type, int distance) = symbol switch
            {
                ILocalSymbol local when IsBefore(local, node) => (local.Type, 0),
                IParameterSymbol { RefKind: RefKind.None } parameter => (parameter.Type, 1),
                IFieldSymbol field when !isStatic || field.IsStatic => (field.Type, 2),
                IPropertySymbol { GetMethod: not null, IsIndexer: false } property when !isStatic || property.IsStatic => (property.Type, 3),
                _ => ((ITypeSymbol?)null, 4),
            };
            if (type is null || MethodOf(type) is not { } method)
            {
                continue;
            }

            count++;
            if (distance < nearest)
            {
                nearest = distance;
                found = (symbol, method);
            }
        }

        return found is { } lockAtHand ? new LockAtHand(lockAtHand.Symbol.Name, lockAtHand.Method, isOnly: count == 1) : null;
    }

    /// <summary>What gives such a lease of a lock of this type; null for anything else.</summary>
    public static string? MethodOf(ITypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "ProxyGen", ContainingNamespace.IsGlobalNamespace: true }
            ? type.Name switch
            {
                "SharedLock" or "SharedReentrantLock" => "Acquire",
                "SharedReaderWriterLock" => "AcquireWrite",
                _ => null,
            }
            : null;

    /// <summary>The call that gives the lease.</summary>
    /// <param name="isAwaited">Whether it is awaited where it stands.</param>
    public string Acquisition(bool isAwaited) => isAwaited ? $"await {Name}.{Method}Async()" : $"{Name}.{Method}()";

    private static bool IsBefore(ILocalSymbol local, SyntaxNode node) =>
        local.DeclaringSyntaxReferences.All(reference => reference.Span.End <= node.SpanStart);
}
