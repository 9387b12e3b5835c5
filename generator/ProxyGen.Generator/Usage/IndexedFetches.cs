using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>Finds items that are fetched by their index.</summary>
internal sealed class IndexedFetches(UsageSymbols symbols)
{
    private readonly INamedTypeSymbol? _list = symbols.Compilation.GetTypeByMetadataName("ProxyGen.SharedList`1");
    private readonly INamedTypeSymbol? _array = symbols.Compilation.GetTypeByMetadataName("ProxyGen.SharedArray`1");

    /// <summary>The variable that says which item of a shared list or array is read; null where nothing of the kind is done.</summary>
    public ILocalSymbol? CounterOf(ProxyAccess access)
    {
        if (access.Receiver.Type is not { } type || !(Is(type, _list) || Is(type, _array))
            || access.Member is not (IPropertySymbol or { Name: "TryGetAt" or "TryGetAtAsync" }))
        {
            return null;
        }

        // A property that is no indexer has no key; a write counts as a change of the loop.
        return access.Keys.Length == 0 ? null : Variable(access.Keys[0]);
    }

    /// <summary>Whether a loop writes the list, or may.</summary>
    public static bool IsChanged(ProxyAccess access, ILoopOperation loop, UsageSymbols symbols)
    {
        if (ProxyLocation.OfProxy(access.Receiver) is not { } location)
        {
            return true;
        }

        foreach (IOperation operation in loop.Descendants())
        {
            if (Assignments.Changes(operation, location))
            {
                return true;
            }

            if (operation is not (IPropertyReferenceOperation or IInvocationOperation)
                || ProxyAccesses.Read(operation, symbols) is not { } other)
            {
                if (operation is IArgumentOperation { Value: var value, Parent: IInvocationOperation call }
                    && ProxyAccesses.Read(call, symbols) is null
                    && SymbolEqualityComparer.Default.Equals(ProxyAccesses.WithoutConversions(value).Type, access.Receiver.Type))
                {
                    return true;
                }

                continue;
            }

            bool isWrite = other.Kind switch
            {
                ProxyAccessKind.Get => false,
                ProxyAccessKind.Call => ProxyCalls.KindOf((IMethodSymbol)other.Member, other.Receiver.Type, symbols)
                    is not (ProxyCallKind.Read or ProxyCallKind.Copy),
                _ => true,
            };
            if (isWrite && SymbolEqualityComparer.Default.Equals(other.Receiver.Type, access.Receiver.Type)
                && (ProxyLocation.OfProxy(other.Receiver) is not { } written || written.Equals(location)))
            {
                return true;
            }
        }

        foreach (ISymbol variable in location.Variables)
        {
            foreach (SyntaxReference declaration in variable.DeclaringSyntaxReferences)
            {
                if (declaration.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(declaration.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The first of such reads of the same list in a loop.</summary>
    public static IOperation? First(ProxyAccess access, ILoopOperation loop, ILocalSymbol counter, UsageSymbols symbols)
    {
        ProxyLocation? location = ProxyLocation.OfProxy(access.Receiver);
        foreach (IOperation operation in loop.Descendants())
        {
            if (operation is IPropertyReferenceOperation or IInvocationOperation
                && ProxyAccesses.Read(operation, symbols) is { Keys: [var key, ..] } other
                && SymbolEqualityComparer.Default.Equals(Variable(key), counter)
                && ProxyLocation.OfProxy(other.Receiver)?.Equals(location) == true)
            {
                return operation;
            }
        }

        return null;
    }

    // 'i', or 'i' and a number.
    private static ILocalSymbol? Variable(IOperation key) => ProxyAccesses.WithoutConversions(key) switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract,
            RightOperand.ConstantValue.HasValue: true,
            LeftOperand: var left,
        } => (ProxyAccesses.WithoutConversions(left) as ILocalReferenceOperation)?.Local,
        _ => null,
    };

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? known) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known);
}
