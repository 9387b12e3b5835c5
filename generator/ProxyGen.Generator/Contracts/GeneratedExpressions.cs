using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Finds the types of expressions, also of those that come from generated members and so do not bind: an object just created, a member of
/// its proxy, a variable that holds one. A proxy that is not compiled yet is an error type of its name.
/// </summary>
internal sealed class GeneratedExpressions(SemanticModel model, CancellationToken cancellationToken)
{
    // Variables may be initialised by each other without end.
    private const int LongestChain = 12;

    private readonly PayloadReader _payloads = new(model.Compilation, cancellationToken);

    /// <summary>The type of an expression; null if it cannot be found.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => TypeOf(expression, LongestChain);

    /// <summary>The shared class whose proxy an expression is; null if it is none, or another expression.</summary>
    public INamedTypeSymbol? SharedClassOf(ExpressionSyntax expression) => SharedClassOf(expression, LongestChain);

    private INamedTypeSymbol? SharedClassOf(ExpressionSyntax expression, int left) => TypeOf(expression, left) switch
    {
        IErrorTypeSymbol unbound => _payloads.Bind(unbound, new BindingScope([expression]))
            ?? BuiltInClasses.FindByProxyName(model.Compilation, unbound.Name, unbound.TypeArguments),
        INamedTypeSymbol named => named.SharedClassOfProxy(),
        _ => null,
    };

    private ITypeSymbol? TypeOf(ExpressionSyntax expression, int left)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (left == 0)
        {
            return null;
        }

        ITypeSymbol? type = WithoutNull(model.GetTypeInfo(expression, cancellationToken).Type);
        if (type is not null && (type.TypeKind != TypeKind.Error || IsProxyName(type)))
        {
            return type;
        }

        return expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => TypeOf(parenthesized.Expression, left - 1),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven =>
                TypeOf(forgiven.Operand, left - 1),
            AwaitExpressionSyntax awaited => ResultOf(TypeOf(awaited.Expression, left - 1)),
            IdentifierNameSyntax name => TypeOfVariable(name, left - 1),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation => TypeOfCall(invocation, access, left - 1),
            MemberAccessExpressionSyntax access => TypeOfMember(access, left - 1),
            _ => null,
        };
    }

    // The compiler takes a type that it does not know for a value type.
    private static ITypeSymbol? WithoutNull(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [IErrorTypeSymbol unbound] }
            ? unbound
            : type;

    private static bool IsProxyName(ITypeSymbol type) =>
        type.Name.EndsWith(SharedClassNames.ProxySuffix, StringComparison.Ordinal) && type.Name.Length > SharedClassNames.ProxySuffix.Length;

    // What does not bind is taken for what it will give once awaited.
    private static ITypeSymbol? ResultOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: not TypeKind.Error } named && Awaitables.KindOf(named) != Model.ReturnKind.Direct
            ? named.TypeArguments.FirstOrDefault()
            : type;

    private ITypeSymbol? TypeOfVariable(IdentifierNameSyntax name, int left)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
                is not VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return null;
        }

        return TypeOf(value, left);
    }

    private ITypeSymbol? TypeOfCall(InvocationExpressionSyntax invocation, MemberAccessExpressionSyntax access, int left)
    {
        if (access.Name.Identifier.ValueText == "ConfigureAwait")
        {
            return TypeOf(access.Expression, left);
        }

        if (SharedClassOf(access.Expression, left) is { } shared)
        {
            return TypeOfMember(shared, access.Name.Identifier.ValueText, static member => member is IMethodSymbol { IsGenericMethod: false });
        }

        return UnboundCreation.TypeOf(
            [.. invocation.ArgumentList.Arguments], access.Name, model, mayBePlain: true, argument => TypeOf(argument, left), cancellationToken) is { } created
            ? ProxyOf(created)
            : null;
    }

    private ITypeSymbol? TypeOfMember(MemberAccessExpressionSyntax access, int left) =>
        SharedClassOf(access.Expression, left) is { } shared
            ? TypeOfMember(shared, access.Name.Identifier.ValueText, static member => member is IPropertySymbol or IFieldSymbol)
            : null;

    private ITypeSymbol? TypeOfMember(INamedTypeSymbol shared, string name, Func<ISymbol, bool> isMeant)
    {
        const string asynchronous = "Async";
        string[] names = name.EndsWith(asynchronous, StringComparison.Ordinal)
            ? [name, name.Substring(0, name.Length - asynchronous.Length)]
            : [name];
        ISymbol? member = names
            .SelectMany(candidate => ContractMembers.Of(shared).Where(member => member.Name == candidate && isMeant(member)))
            .FirstOrDefault();
        ITypeSymbol? type = WithoutNull(member switch
        {
            IMethodSymbol method => Awaitables.ResultOf(method),
            null => null,
            _ => ContractMembers.TypeOf(member),
        });
        return type is INamedTypeSymbol named && named.IsSharedClass(model.Compilation) ? ProxyOf(named) : type;
    }

    private INamedTypeSymbol ProxyOf(INamedTypeSymbol shared)
    {
        IReadOnlyList<ITypeSymbol> arguments = shared.AllTypeArguments();
        INamedTypeSymbol proxy = model.Compilation.CreateErrorTypeSymbol(
            shared.ContainingNamespace, SharedClassNames.ProxyName(shared.OriginalDefinition), arguments.Count);
        return arguments.Count == 0 ? proxy : proxy.Construct([.. arguments]);
    }
}
