using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.CodeFixes.Races;

/// <summary>An <c>if</c> around one write: <c>if (!d.ContainsKey(k)) d[k] = v;</c>, <c>if (v.Value == old) v.Value = next;</c>.</summary>
internal static class Guards
{
    public static Replacement? Of(ExpressionSyntax target, BuiltInRewrite rewrite)
    {
        ExpressionSyntax whole = target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            && assignment.Left == target
                ? assignment
                : target;
        if (whole.Parent is not ExpressionStatementSyntax statement
            || (statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent : statement.Parent)
                is not IfStatementSyntax { Else: null, Parent: BlockSyntax or SwitchSectionSyntax } check
            || HasComments(check))
        {
            return null;
        }

        ExpressionSyntax condition = Unwrapped(check.Condition);
        InvocationExpressionSyntax? call = (whole is AssignmentExpressionSyntax set ? OfSet(set, condition, rewrite) : null)
            ?? OfCall(whole, condition, rewrite);
        return call is null
            ? null
            : Replacement.Of(
                ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText,
                check,
                ExpressionStatement(call));
    }

    private static InvocationExpressionSyntax? OfSet(AssignmentExpressionSyntax set, ExpressionSyntax condition, BuiltInRewrite rewrite)
    {
        if (BuiltInRewrite.HasAwaitOrOut(set.Right))
        {
            return null;
        }

        if (set.Left is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } element)
        {
            ExpressionSyntax receiver = element.Expression;
            string? type = rewrite.TypeOf(receiver);
            if (type is "SharedDictionary" or "SharedShardedDictionary" && IsMissing(condition, receiver, key))
            {
                return BuiltInRewrite.Call(receiver, "TryAdd", key, set.Right);
            }

            if (Compared(condition, set.Left) is not { } expected)
            {
                return null;
            }

            return type switch
            {
                "SharedDictionary" or "SharedShardedDictionary" => BuiltInRewrite.Call(receiver, "TryUpdate", key, set.Right, expected),
                "SharedList" or "SharedArray" when !key.IsKind(SyntaxKind.IndexExpression) =>
                    BuiltInRewrite.Call(receiver, "CompareExchange", key, set.Right, expected),
                _ => null,
            };
        }

        return set.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access
            && rewrite.TypeOf(access.Expression) == "SharedValue"
            && Compared(condition, set.Left) is { } comparand
                ? BuiltInRewrite.Call(access.Expression, "CompareExchange", set.Right, comparand)
                : null;
    }

    private static InvocationExpressionSyntax? OfCall(ExpressionSyntax whole, ExpressionSyntax condition, BuiltInRewrite rewrite)
    {
        if (whole is not InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name },
                ArgumentList.Arguments: var arguments,
            } call
            || BuiltInRewrite.HasAwaitOrOut(call))
        {
            return null;
        }

        return (rewrite.TypeOf(receiver), name, arguments.Count) switch
        {
            ("SharedDictionary" or "SharedShardedDictionary", "Add", 2) when IsMissing(condition, receiver, arguments[0].Expression) =>
                BuiltInRewrite.Call(receiver, "TryAdd", arguments[0].Expression, arguments[1].Expression),
            ("SharedDictionary" or "SharedShardedDictionary", "Remove", 1) when IsThere(condition, "ContainsKey", receiver, arguments[0].Expression) => call,
            ("SharedSet" or "SharedList", "Remove", 1) when IsThere(condition, "Contains", receiver, arguments[0].Expression) => call,
            ("SharedSet", "Add", 1) when IsNegated(condition) is { } inner && IsThere(inner, "Contains", receiver, arguments[0].Expression) => call,
            _ => null,
        };
    }

    private static bool IsMissing(ExpressionSyntax condition, ExpressionSyntax receiver, ExpressionSyntax key) =>
        IsNegated(condition) is { } inner
        && (IsThere(inner, "ContainsKey", receiver, key)
            || (inner is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TryGetValue" } access,
                ArgumentList.Arguments: [{ Expression: var given }, { Expression: var output }],
            }
                && output is IdentifierNameSyntax { Identifier.ValueText: "_" }
                && BuiltInRewrite.AreSame(access.Expression, receiver)
                && BuiltInRewrite.AreSame(given, key)));

    private static bool IsThere(ExpressionSyntax condition, string method, ExpressionSyntax receiver, ExpressionSyntax key) =>
        condition is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax access,
            ArgumentList.Arguments: [{ Expression: var given }],
        }
        && access.Name.Identifier.ValueText == method
        && BuiltInRewrite.AreSame(access.Expression, receiver)
        && BuiltInRewrite.AreSame(given, key);

    // What a value is expected to be: 'place == expected'.
    private static ExpressionSyntax? Compared(ExpressionSyntax condition, ExpressionSyntax place) =>
        condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equals
            ? BuiltInRewrite.AreSame(equals.Left, place) && !BuiltInRewrite.HasAwaitOrOut(equals.Right) ? equals.Right
            : BuiltInRewrite.AreSame(equals.Right, place) && !BuiltInRewrite.HasAwaitOrOut(equals.Left) ? equals.Left
            : null
            : null;

    private static ExpressionSyntax? IsNegated(ExpressionSyntax condition) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Unwrapped(not.Operand),
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.EqualsExpression,
            Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression },
        } equals => Unwrapped(equals.Left),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.FalseLiteralExpression } } test =>
            Unwrapped(test.Expression),
        _ => null,
    };

    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax inner ? Unwrapped(inner.Expression) : expression;

    // Words inside would have no place afterwards.
    private static bool HasComments(IfStatementSyntax check) =>
        check.DescendantTrivia().Any(trivia =>
            (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective)
            && !check.GetLeadingTrivia().Contains(trivia)
            && !check.GetTrailingTrivia().Contains(trivia));
}
