using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Checks that only save a write: <c>if (a.Owner != owner) a.Owner = owner;</c> comes to the same as the write alone.</summary>
internal static class RedundantChecks
{
    public static bool Guards(SyntaxNode target)
    {
        if (target.Parent is not AssignmentExpressionSyntax
            {
                RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                Parent: ExpressionStatementSyntax statement,
            } assignment
            || assignment.Left != target)
        {
            return false;
        }

        SyntaxNode? outer = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent : statement.Parent;
        return outer is IfStatementSyntax { Else: null, Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } test }
            && (AreSame(test.Left, target, test.Right, assignment.Right) || AreSame(test.Right, target, test.Left, assignment.Right));
    }

    private static bool AreSame(SyntaxNode read, SyntaxNode written, SyntaxNode compared, SyntaxNode value) =>
        SyntaxFactory.AreEquivalent(read, written) && SyntaxFactory.AreEquivalent(compared, value);
}
