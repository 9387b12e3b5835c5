using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <content>Members of proxies, and of what these hand out.</content>
internal sealed partial class GeneratedExpressions
{
    private const string GetPrefix = "Get";
    private const string AsyncSuffix = "Async";

    private ITypeSymbol? TypeOfCall(
        InvocationExpressionSyntax call, ExpressionSyntax receiver, ITypeSymbol? receiverType, SimpleNameSyntax name, int left)
    {
        string text = name.Identifier.ValueText;
        if (text == "ConfigureAwait")
        {
            return receiverType;
        }

        if (SharedClassOf(receiverType, receiver) is { } shared)
        {
            bool isGetter = text.StartsWith(GetPrefix, StringComparison.Ordinal) && text.EndsWith(AsyncSuffix, StringComparison.Ordinal);
            return TypeOfMember(shared, text, member => member is IMethodSymbol method ? ResultOf(method, call, name, left) : null)
                ?? (isGetter ? TypeOfMember(shared, text.Substring(GetPrefix.Length), ContractMembers.TypeOf) : null);
        }

        if (TypeOfOrdinary(receiverType, text, static member => (member as IMethodSymbol)?.ReturnType) is { } type
            && type.TypeKind != TypeKind.TypeParameter)
        {
            return type;
        }

        INamedTypeSymbol? created = UnboundCreation.TypeOf(
            [.. call.ArgumentList.Arguments], name, model, mayBePlain: true, argument => TypeOf(argument, left), cancellationToken);
        return created is null ? null : ProxyOf(created);
    }

    private ITypeSymbol? ResultOf(IMethodSymbol method, InvocationExpressionSyntax call, SimpleNameSyntax name, int left)
    {
        if (!method.IsGenericMethod)
        {
            return Awaitables.ResultOf(method);
        }

        ITypeSymbol[]? types = name is GenericNameSyntax generic
            ? GenericUseReader.TypeArguments(generic, model, cancellationToken)
            : TypeInference.Infer(method.Parameters, call.ArgumentList.Arguments, method.TypeParameters, argument => TypeOf(argument, left));
        return types?.Length == method.Arity ? Awaitables.ResultOf(method.Construct(types)) : null;
    }

    private ITypeSymbol? TypeOfProperty(ExpressionSyntax receiver, ITypeSymbol? receiverType, SimpleNameSyntax name) =>
        SharedClassOf(receiverType, receiver) is { } shared
            ? TypeOfMember(shared, name.Identifier.ValueText, ContractMembers.TypeOf)
            : TypeOfOrdinary(receiverType, name.Identifier.ValueText, ContractMembers.TypeOf);

    private ITypeSymbol? TypeOfElement(ExpressionSyntax receiver, ITypeSymbol? receiverType, BracketedArgumentListSyntax indexes)
    {
        int count = indexes.Arguments.Count;
        ITypeSymbol? ElementOf(ISymbol member) =>
            member is IPropertySymbol { IsIndexer: true } indexer && indexer.Parameters.Length == count ? indexer.Type : null;

        return receiverType is IArrayTypeSymbol array ? (array.Rank == count ? array.ElementType : null)
            : SharedClassOf(receiverType, receiver) is { } shared ? TypeOfMember(shared, WellKnownMemberNames.Indexer, ElementOf)
            : TypeOfOrdinary(receiverType, WellKnownMemberNames.Indexer, ElementOf);
    }

    private ITypeSymbol? TypeOfMember(INamedTypeSymbol shared, string name, Func<ISymbol, ITypeSymbol?> typeOf)
    {
        string[] names = name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? [name, name.Substring(0, name.Length - AsyncSuffix.Length)]
            : [name];
        foreach (string candidate in names)
        {
            foreach (ISymbol member in ContractMembers.Of(shared).Where(member => member.Name == candidate))
            {
                if (typeOf(member) is { } type)
                {
                    return ContractMembers.IsLive(member, model.Compilation)
                        ? LiveProxyOf(type)
                        : Outside(WithoutErrorInNullable(type)!);
                }
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeOfOrdinary(ITypeSymbol? type, string name, Func<ISymbol, ITypeSymbol?> typeOf)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            ITypeSymbol? found = current.GetMembers(name)
                .Where(static member => !member.IsStatic)
                .Select(typeOf)
                .FirstOrDefault(static found => found is not null);
            if (found is not null)
            {
                return found;
            }
        }

        return type?.AllInterfaces.SelectMany(implemented => implemented.GetMembers(name)).Select(typeOf)
            .FirstOrDefault(static found => found is not null);
    }

    private INamedTypeSymbol? LiveProxyOf(ITypeSymbol collection) =>
        collection is INamedTypeSymbol named && LiveCollection.Find(named.OriginalDefinition.MetadataNameInFull()) is { } kind
            ? model.Compilation.GetTypeByMetadataName(kind.ProxyMetadataName(named.Arity))
                ?.Construct([.. named.TypeArguments.Select(argument => Outside(argument))])
            : null;

    /// <summary>What a type of the class's signatures is outside the manager: proxies stand for objects.</summary>
    private ITypeSymbol Outside(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => model.Compilation.CreateArrayTypeSymbol(Outside(array.ElementType), array.Rank),
        INamedTypeSymbol named when named.IsSharedClass(model.Compilation) => ProxyOf(named),
        INamedTypeSymbol { IsTupleType: true } tuple => model.Compilation.CreateTupleTypeSymbol(
            [.. tuple.TupleElements.Select(element => Outside(element.Type))],
            [.. tuple.TupleElements.Select(static element => element.IsExplicitlyNamedTupleElement ? element.Name : null)]),
        INamedTypeSymbol { IsGenericType: true, ContainingType: null, IsUnboundGenericType: false, TypeKind: not TypeKind.Error } named =>
            named.ConstructedFrom.Construct([.. named.TypeArguments.Select(argument => Outside(argument))]),
        _ => type,
    };

    private INamedTypeSymbol ProxyOf(INamedTypeSymbol shared)
    {
        IReadOnlyList<ITypeSymbol> arguments = shared.AllTypeArguments();
        INamedTypeSymbol proxy = model.Compilation.CreateErrorTypeSymbol(
            shared.ContainingNamespace, SharedClassNames.ProxyName(shared.OriginalDefinition), arguments.Count);
        return arguments.Count == 0 ? proxy : proxy.Construct([.. arguments]);
    }
}
