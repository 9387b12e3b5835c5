using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.CodeFixes.Races;

/// <summary>Sums: <c>d[k] += n</c>, <c>d[k]++</c>, <c>d[k] = d[k] + n</c>, <c>v.Value -= n</c>.</summary>
internal static class Increments
{
    private const string Name = "Increment";

    public static Replacement? Of(ExpressionSyntax target, BuiltInRewrite rewrite)
    {
        if (target.Parent is not ExpressionSyntax whole || !rewrite.IsNumber(target) || Place(target, rewrite) is not { } place)
        {
            return null;
        }

        bool isStatement = whole.Parent is ExpressionStatementSyntax;
        (bool IsKnown, ExpressionSyntax? By) by = whole switch
        {
            PostfixUnaryExpressionSyntax step when isStatement => (true, step.IsKind(SyntaxKind.PostIncrementExpression) ? null : MinusOne()),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression } => (true, null),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreDecrementExpression } => (true, MinusOne()),
            AssignmentExpressionSyntax assignment when assignment.Left == target => Added(assignment, rewrite),
            _ => (false, null),
        };
        if (!by.IsKnown || (by.By is { } value && BuiltInRewrite.HasAwaitOrOut(value)))
        {
            return null;
        }

        ExpressionSyntax[] arguments = (place.Key, by.By) switch
        {
            (null, null) => [],
            (null, { } only) => [only],
            ({ } key, null) => [key],
            ({ } key, { } more) => [key, more],
        };
        return Replacement.Of(Name, whole, BuiltInRewrite.Call(place.Receiver, Name, arguments));
    }

    private static (ExpressionSyntax Receiver, ExpressionSyntax? Key)? Place(ExpressionSyntax target, BuiltInRewrite rewrite) => target switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } element
            when rewrite.TypeOf(element.Expression) is "SharedDictionary"
                || (rewrite.TypeOf(element.Expression) is "SharedList" or "SharedArray" && !key.IsKind(SyntaxKind.IndexExpression)) =>
            (element.Expression, key),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access when rewrite.TypeOf(access.Expression) == "SharedValue" =>
            (access.Expression, null),
        _ => null,
    };

    private static (bool IsKnown, ExpressionSyntax? By) Added(AssignmentExpressionSyntax assignment, BuiltInRewrite rewrite)
    {
        switch (assignment.Kind())
        {
            case SyntaxKind.AddAssignmentExpression when rewrite.IsNumber(assignment.Right):
                return (true, IsOne(assignment.Right) ? null : assignment.Right);
            case SyntaxKind.SubtractAssignmentExpression when rewrite.IsSameType(assignment.Left, assignment.Right):
                return (true, Negated(assignment.Right));
            case SyntaxKind.SimpleAssignmentExpression when Unwrapped(assignment.Right) is BinaryExpressionSyntax sum:
                if (sum.IsKind(SyntaxKind.AddExpression) && BuiltInRewrite.AreSame(sum.Left, assignment.Left))
                {
                    return Fits(sum.Right, assignment, rewrite) ? (true, IsOne(sum.Right) ? null : sum.Right) : default;
                }

                if (sum.IsKind(SyntaxKind.AddExpression) && BuiltInRewrite.AreSame(sum.Right, assignment.Left))
                {
                    return Fits(sum.Left, assignment, rewrite) ? (true, IsOne(sum.Left) ? null : sum.Left) : default;
                }

                return sum.IsKind(SyntaxKind.SubtractExpression)
                    && BuiltInRewrite.AreSame(sum.Left, assignment.Left)
                    && Fits(sum.Right, assignment, rewrite)
                        ? (true, Negated(sum.Right))
                        : default;
            default:
                return default;
        }
    }

    // What is added must not read the same place again, and be of its type or a constant.
    private static bool Fits(ExpressionSyntax added, AssignmentExpressionSyntax assignment, BuiltInRewrite rewrite) =>
        rewrite.IsNumber(added) && !added.DescendantNodesAndSelf().Any(node => BuiltInRewrite.AreSame(node, assignment.Left));

    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax inner ? Unwrapped(inner.Expression) : expression;

    private static bool IsOne(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: 1 };

    private static PrefixUnaryExpressionSyntax MinusOne() =>
        PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(1)));

    private static PrefixUnaryExpressionSyntax Negated(ExpressionSyntax expression) => PrefixUnaryExpression(
        SyntaxKind.UnaryMinusExpression,
        expression is BinaryExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax
            ? ParenthesizedExpression(expression.WithoutTrivia())
            : expression.WithoutTrivia());
}
