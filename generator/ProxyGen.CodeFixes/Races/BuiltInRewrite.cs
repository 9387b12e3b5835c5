using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Usage;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.CodeFixes.Races;

/// <summary>What the rewriting of calls of built-in types has in common.</summary>
internal sealed class BuiltInRewrite(SemanticModel model, UsageSymbols symbols, CancellationToken cancellationToken)
{
    public SemanticModel Model { get; } = model;

    /// <summary>The name of the built-in type of an expression; null for others.</summary>
    public string? TypeOf(ExpressionSyntax expression)
    {
        ITypeSymbol? type = Model.GetTypeInfo(expression, cancellationToken).Type;
        return symbols.IsBuiltIn(type) ? type!.Name : null;
    }

    /// <summary>Whether the value of an expression is a number of the kind that can be added to.</summary>
    public bool IsNumber(ExpressionSyntax expression) => Model.GetTypeInfo(expression, cancellationToken).Type?.SpecialType is
        (>= SpecialType.System_SByte and <= SpecialType.System_Double) and not SpecialType.System_Char;

    /// <summary>Whether a type is one of references, of which null is told apart here.</summary>
    public bool IsReference(TypeSyntax type) =>
        Model.GetNullableContext(type.SpanStart).AnnotationsEnabled() && Model.GetTypeInfo(type, cancellationToken).Type is { IsReferenceType: true };

    /// <summary>Whether two expressions have the same type.</summary>
    public bool IsSameType(ExpressionSyntax left, ExpressionSyntax right) => SymbolEqualityComparer.Default.Equals(
        Model.GetTypeInfo(left, cancellationToken).Type, Model.GetTypeInfo(right, cancellationToken).Type);

    public static bool AreSame(SyntaxNode? left, SyntaxNode? right) =>
        left is not null && right is not null && SyntaxFactory.AreEquivalent(left, right);

    public static bool HasAwaitOrOut(SyntaxNode node) => node.DescendantNodesAndSelf().Any(static inner =>
        inner is AwaitExpressionSyntax or DeclarationExpressionSyntax or ThrowExpressionSyntax);

    public static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string method, params ExpressionSyntax[] arguments) =>
        Call(receiver, method, [.. arguments.Select(static argument => Argument(argument.WithoutTrivia()))]);

    public static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string method, params ArgumentSyntax[] arguments) => InvocationExpression(
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver.WithoutTrivia(), IdentifierName(method)),
        ArgumentList(SeparatedList(arguments)));
}
