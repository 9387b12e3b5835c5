using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ProxyGen.CodeFixes;

/// <summary>A variable in front of a statement, and what stands for it from there on.</summary>
internal sealed class Hoisting(
    StatementSyntax statement,
    string name,
    ExpressionSyntax value,
    ExpressionSyntax[] replaced,
    Func<ExpressionSyntax, IdentifierNameSyntax, ExpressionSyntax> change)
{
    private readonly SyntaxAnnotation _place = new("ProxyGen.Place");

    public SyntaxNode Apply(SyntaxNode root)
    {
        VariableDeclaratorSyntax declarator = SyntaxFactory.VariableDeclarator(
            SyntaxFactory.Identifier(name), null, SyntaxFactory.EqualsValueClause(value.WithoutTrivia()));
        StatementSyntax declaration = SyntaxFactory.LocalDeclarationStatement(
                SyntaxFactory.VariableDeclaration(SyntaxFactory.IdentifierName("var"), SyntaxFactory.SingletonSeparatedList(declarator)))
            .NormalizeWhitespace()
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        SyntaxNode marked = root.ReplaceNodes(
            replaced.Cast<SyntaxNode>().Append(statement),
            (original, changed) => original == statement
                ? changed.WithAdditionalAnnotations(_place)
                : change((ExpressionSyntax)changed, SyntaxFactory.IdentifierName(name)).WithTriviaFrom(original));
        SyntaxNode place = marked.GetAnnotatedNodes(_place).Single();
        if (place.Parent is GlobalStatementSyntax global)
        {
            return marked.InsertNodesBefore(global, [SyntaxFactory.GlobalStatement(declaration.WithLeadingTrivia(place.GetLeadingTrivia()))]);
        }

        // Comments stay with the statement; an empty line in front of it goes in front of both.
        SyntaxTriviaList leading = place.GetLeadingTrivia();
        SyntaxTriviaList indentation = leading is [.., { RawKind: (int)SyntaxKind.WhitespaceTrivia } last] ? [last] : [];
        bool hasComments = leading.Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return marked.ReplaceNode(
            place,
            [
                declaration.WithLeadingTrivia(hasComments ? indentation : leading),
                hasComments ? place : place.WithLeadingTrivia(indentation),
            ]);
    }
}
