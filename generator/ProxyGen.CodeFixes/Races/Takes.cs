using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.CodeFixes.Races;

/// <summary>
/// A look at how many there are before one is taken: <c>if (q.Count > 0) { var item = q.Dequeue(); … }</c> becomes
/// <c>if (q.TryDequeue(out var item)) { … }</c>; <c>while</c> as well, and what is used at once: <c>return q.Dequeue();</c>, <c>Use(q.Dequeue());</c>.
/// </summary>
internal static class Takes
{
    public static Replacement? Of(ExpressionSyntax target, BuiltInRewrite rewrite)
    {
        if (target is not InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 0,
                Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name },
            }
            || OperationOf(rewrite.TypeOf(receiver), name) is not { } operation)
        {
            return null;
        }

        return target.Parent switch
        {
            ExpressionStatementSyntax statement => OfStatement(statement, receiver, operation),
            EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } declaration,
                } variable,
            } => OfDeclaration(statement, declaration, variable, receiver, operation, rewrite),
            _ => OfUse((InvocationExpressionSyntax)target, receiver, operation, rewrite),
        };
    }

    private static string? OperationOf(string? type, string name) => (type, name) switch
    {
        ("SharedQueue", "Dequeue") => "TryDequeue",
        ("SharedStack", "Pop") => "TryPop",
        _ => null,
    };

    private static Replacement? OfStatement(ExpressionStatementSyntax statement, ExpressionSyntax receiver, string operation)
    {
        StatementSyntax body = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block : statement;
        if (body.Parent is not IfStatementSyntax { Else: null } check || check.Statement != body || !IsSome(check.Condition, receiver) || HasComments(check))
        {
            return null;
        }

        return Replacement.Of(operation, check, ExpressionStatement(Call(receiver, operation, IdentifierName("_"))));
    }

    // The variable gets its value where the condition was.
    private static Replacement? OfDeclaration(
        LocalDeclarationStatementSyntax statement,
        VariableDeclarationSyntax declaration,
        VariableDeclaratorSyntax variable,
        ExpressionSyntax receiver,
        string operation,
        BuiltInRewrite rewrite)
    {
        if (statement.Parent is not BlockSyntax block
            || block.Statements.First() != statement
            || ConditionOf(block) is not { } condition
            || !IsSome(condition, receiver)
            || statement.DescendantTrivia().Any(static trivia =>
                trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective))
        {
            return null;
        }

        // There is none if nothing was there.
        TypeSyntax type = declaration.Type.WithoutTrivia();
        bool isNullable = !type.IsVar && type is not NullableTypeSyntax && rewrite.IsReference(declaration.Type);
        ExpressionSyntax output = DeclarationExpression(
            (isNullable ? NullableType(type) : type).WithTrailingTrivia(Space), SingleVariableDesignation(variable.Identifier.WithoutTrivia()));
        return new Replacement(operation, new Dictionary<SyntaxNode, SyntaxNode?>
        {
            [statement] = null,
            [condition] = Call(receiver, operation, output).WithTriviaFrom(condition).WithAdditionalAnnotations(Formatter.Annotation),
        });
    }

    // Used at once, as the first that happens: a variable in the condition takes its place.
    private static Replacement? OfUse(InvocationExpressionSyntax take, ExpressionSyntax receiver, string operation, BuiltInRewrite rewrite)
    {
        if (FirstIn(take) is not { } statement
            || (statement.Parent is BlockSyntax block && block.Statements.First() == statement ? block : statement) is not { } body
            || ConditionOf(body) is not { } condition
            || !IsSome(condition, receiver))
        {
            return null;
        }

        string name = FunctionSyntax.FreeName(condition, rewrite.Model, "item");
        ExpressionSyntax output = DeclarationExpression(
            IdentifierName("var").WithTrailingTrivia(Space), SingleVariableDesignation(Identifier(name)));
        return new Replacement(operation, new Dictionary<SyntaxNode, SyntaxNode?>
        {
            [take] = IdentifierName(name).WithTriviaFrom(take),
            [condition] = Call(receiver, operation, output).WithTriviaFrom(condition).WithAdditionalAnnotations(Formatter.Annotation),
        });
    }

    // 'return TAKE;', 'x = TAKE;', 'M(TAKE);', 'return M(TAKE);'
    private static StatementSyntax? FirstIn(ExpressionSyntax take)
    {
        SyntaxNode whole = take.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
            && IsPlainName(call.Expression)
                ? call
                : take;
        return whole.Parent switch
        {
            ReturnStatementSyntax returned => returned,
            ExpressionStatementSyntax statement when whole != take => statement,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Parent: ExpressionStatementSyntax statement } assignment
                when assignment.Right == whole && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => statement,
            _ => null,
        };
    }

    private static bool IsPlainName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or PredefinedTypeSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax } access => IsPlainName(access.Expression),
        _ => false,
    };

    private static ExpressionSyntax? ConditionOf(StatementSyntax body) => body.Parent switch
    {
        IfStatementSyntax check when check.Statement == body => check.Condition,
        WhileStatementSyntax loop => loop.Condition,
        _ => null,
    };

    private static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string operation, ExpressionSyntax output) =>
        BuiltInRewrite.Call(receiver, operation, Argument(output).WithRefKindKeyword(Token(SyntaxKind.OutKeyword).WithTrailingTrivia(Space)));

    private static bool IsSome(ExpressionSyntax condition, ExpressionSyntax receiver)
    {
        if (condition is InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 0,
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Any" } any,
            })
        {
            return BuiltInRewrite.AreSame(any.Expression, receiver);
        }

        return condition is BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.GreaterThanExpression or (int)SyntaxKind.NotEqualsExpression,
            Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" } count,
            Right: LiteralExpressionSyntax { Token.Value: 0 },
        }
            && BuiltInRewrite.AreSame(count.Expression, receiver);
    }

    private static bool HasComments(IfStatementSyntax check) => check.DescendantTrivia().Any(trivia =>
        (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective)
        && !check.GetLeadingTrivia().Contains(trivia)
        && !check.GetTrailingTrivia().Contains(trivia));
}
