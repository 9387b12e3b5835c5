using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Finds the types of expressions, also of those that come from generated members and so do not bind: an object just created, a member of
/// its proxy, a variable that holds one. A proxy that is not compiled yet is an error type of its name. What is taken for a type by mistake
/// does no harm: a form is registered that nobody asks for.
/// </summary>
internal sealed partial class GeneratedExpressions(SemanticModel model, CancellationToken cancellationToken)
{
    // Variables may be initialised by each other without end.
    private const int LongestChain = 16;

    private readonly PayloadReader _payloads = new(model.Compilation, cancellationToken);

    /// <summary>The type of an expression; null if it cannot be found.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => TypeOf(expression, LongestChain);

    /// <summary>The shared class whose proxy an expression is; null if it is none, or another expression.</summary>
    public INamedTypeSymbol? SharedClassOf(ExpressionSyntax expression) => SharedClassOf(TypeOf(expression), expression);

    private INamedTypeSymbol? SharedClassOf(ITypeSymbol? type, ExpressionSyntax expression) => type switch
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

        ITypeSymbol? type = WithoutErrorInNullable(model.GetTypeInfo(expression, cancellationToken).Type);
        return type is null || !IsKnown(type) ? TypeOfUnbound(expression, left - 1)
            : IsGuess(expression) ? TypeOfUnbound(expression, left - 1) ?? type
            : type;
    }

    // The compiler takes an unknown method for an extension method of the same name, whatever that extends.
    private bool IsGuess(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax && model.GetSymbolInfo(expression, cancellationToken).Symbol is null;

    private ITypeSymbol? TypeOfUnbound(ExpressionSyntax expression, int left) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => TypeOf(parenthesized.Expression, left),
        CheckedExpressionSyntax inner => TypeOf(inner.Expression, left),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven =>
            TypeOf(forgiven.Operand, left),
        PrefixUnaryExpressionSyntax unary => TypeOf(unary.Operand, left),
        AwaitExpressionSyntax awaited => ResultOf(TypeOf(awaited.Expression, left)),
        AssignmentExpressionSyntax assignment => TypeOf(assignment.Right, left),
        IdentifierNameSyntax name => TypeOfVariable(name, left),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call =>
            TypeOfCall(call, access.Expression, TypeOf(access.Expression, left), access.Name, left),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } call when ReceiverOf(binding) is { } receiver =>
            TypeOfCall(call, receiver, WithoutNull(TypeOf(receiver, left)), binding.Name, left),
        MemberAccessExpressionSyntax access => TypeOfProperty(access.Expression, TypeOf(access.Expression, left), access.Name),
        MemberBindingExpressionSyntax binding when ReceiverOf(binding) is { } receiver =>
            TypeOfProperty(receiver, WithoutNull(TypeOf(receiver, left)), binding.Name),
        ElementAccessExpressionSyntax access => TypeOfElement(access.Expression, TypeOf(access.Expression, left), access.ArgumentList),
        ConditionalAccessExpressionSyntax access => WithNull(TypeOf(access.WhenNotNull, left)),
        ConditionalExpressionSyntax choice => TypeOfAll([choice.WhenTrue, choice.WhenFalse], left),
        SwitchExpressionSyntax choice => TypeOfAll(choice.Arms.Select(static arm => arm.Expression), left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice =>
            TypeOfAll([choice.Right], left) ?? WithoutNull(TypeOf(choice.Left, left)),
        BinaryExpressionSyntax binary =>
            OperatorTypes.Of(binary.Kind(), TypeOf(binary.Left, left), TypeOf(binary.Right, left), model.Compilation),
        TupleExpressionSyntax tuple => TypeOfTuple(tuple, left),
        ImplicitArrayCreationExpressionSyntax array => TypeOfAll(array.Initializer.Expressions, left) is { } element
            ? model.Compilation.CreateArrayTypeSymbol(element, array.Commas.Count + 1)
            : null,
        _ => null,
    };

    private static ExpressionSyntax? ReceiverOf(MemberBindingExpressionSyntax binding) =>
        binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression;

    // The compiler takes a type that it does not know for a value type.
    private static ITypeSymbol? WithoutErrorInNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [IErrorTypeSymbol unbound] }
            ? unbound
            : type;

    private static ITypeSymbol? WithoutNull(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;

    private ITypeSymbol? WithNull(ITypeSymbol? type) =>
        type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            ? model.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(type)
            : type;

    private static bool IsKnown(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => IsProxyName(type),
        IArrayTypeSymbol array => IsKnown(array.ElementType),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(static element => IsKnown(element.Type)),
        _ => true,
    };

    private static bool IsProxyName(ITypeSymbol type) =>
        type.Name.EndsWith(SharedClassNames.ProxySuffix, StringComparison.Ordinal) && type.Name.Length > SharedClassNames.ProxySuffix.Length;

    // What does not bind is taken for what it will give once awaited.
    private static ITypeSymbol? ResultOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: not TypeKind.Error } named && Awaitables.KindOf(named) != Model.ReturnKind.Direct
            ? named.TypeArguments.FirstOrDefault()
            : type;

    // The type that all of them have, but those without one.
    private ITypeSymbol? TypeOfAll(IEnumerable<ExpressionSyntax> expressions, int left)
    {
        ITypeSymbol? common = null;
        foreach (ExpressionSyntax expression in expressions)
        {
            if (expression.RawKind is (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression
                or (int)SyntaxKind.ThrowExpression)
            {
                continue;
            }

            ITypeSymbol? type = TypeOf(expression, left);
            if (type is null || (common is not null && !SymbolEqualityComparer.Default.Equals(common, type)))
            {
                return null;
            }

            common = type;
        }

        return common;
    }

    private ITypeSymbol? TypeOfTuple(TupleExpressionSyntax tuple, int left)
    {
        ITypeSymbol?[] types = [.. tuple.Arguments.Select(argument => TypeOf(argument.Expression, left))];
        return types.Any(static type => type is null) ? null : model.Compilation.CreateTupleTypeSymbol([.. types.OfType<ITypeSymbol>()]);
    }
}
