using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <content>Names of proxies, which do not bind while the generator runs.</content>
internal sealed partial class PayloadReader
{
    private readonly Dictionary<(string Name, SyntaxNode Node), INamedTypeSymbol?> _bound = [];

    /// <summary>The shared class whose proxy a name that does not bind stands for; null if there is none.</summary>
    public INamedTypeSymbol? Bind(IErrorTypeSymbol type, BindingScope scope)
    {
        if (type.Arity > 0 || scope.Nodes.IsEmpty)
        {
            return ProxyNameBinder.Bind(type, scope, compilation, cancellationToken);
        }

        (string Name, SyntaxNode Node) key = (type.Name, scope.Nodes[0]);
        if (!_bound.TryGetValue(key, out INamedTypeSymbol? shared))
        {
            shared = ProxyNameBinder.Bind(type, scope, compilation, cancellationToken);
            _bound.Add(key, shared);
        }

        return shared;
    }

    private PayloadType ReadUnbound(IErrorTypeSymbol type, BindingScope scope, PayloadPlace place)
    {
        if (Bind(type, scope) is { } shared)
        {
            return ReadReference(shared, scope, isProxy: true);
        }

        return BuiltInClasses.FindByProxyName(compilation, type.Name, type.TypeArguments) is { } builtIn
            ? ReadReference(builtIn, scope, isProxy: true)
            : PayloadType.Refused(PayloadProblem.ReportedElsewhere);
    }

    private static bool HasUnbound(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => HasUnbound(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => named.AllTypeArguments().Any(HasUnbound),
        _ => false,
    };
}
