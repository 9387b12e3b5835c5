using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using ProxyGen.Generator.Usage.Flow;

namespace ProxyGen.CodeFixes.Copies;

/// <summary>
/// Writes the copy back. Reading, changing and writing are several calls: it is offered where a lease is held over them, or a lock is at hand of which
/// one can be taken.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteBackCodeFix))]
[Shared]
public sealed class WriteBackCodeFix : LostChangeCodeFix
{
    private protected override string TitleOf(LostChangeSyntax change) => "Write the copy back, under the lock";

    private protected override Task<Solution?> FixAsync(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        if (change.Access.Member is not IPropertySymbol { SetMethod: { } setter } property || setter.IsInitOnly
            || change.Change.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax } statement
            || change.Change.DescendantNodes().Any(static node => node is ConditionalAccessExpressionSyntax)
            || WriteOf(change, property) is not { } write)
        {
            return Task.FromResult<Solution?>(null);
        }

        bool isHeld = IsHeld(change, cancellationToken);
        // Which of several locks is meant nobody knows.
        LockAtHand? gate = isHeld || LockAtHand.At(change.Head, change.Model, cancellationToken) is not { IsOnly: true } only ? null : only;
        SyntaxNode? root = !isHeld && gate is null ? null
            : change.Variable is null ? WriteDirect(change, statement, write, gate)
            : WriteVariable(change, statement, write, gate);
        return Task.FromResult(root is null ? null : change.Document.WithSyntaxRoot(root).Project.Solution);
    }

    // The statement that writes, with a hole for the value.
    private static Func<string, string>? WriteOf(LostChangeSyntax change, IPropertySymbol property)
    {
        string receiver = change.Receiver.WithoutTrivia().ToString();
        if (change.IsAwaited)
        {
            return property.IsIndexer ? null : value => $"await {receiver}.Set{property.Name}Async({value});";
        }

        if (change.Head is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax))
        {
            return null;
        }

        string target = change.Head.WithoutTrivia().ToString();
        return value => $"{target} = {value};";
    }

    private static SyntaxNode? WriteDirect(LostChangeSyntax change, ExpressionStatementSyntax statement, Func<string, string> write, LockAtHand? gate)
    {
        string wish = change.Access.Member is IPropertySymbol { IsIndexer: true } ? "item" : FunctionSyntax.VariableName(change.Access.Member.Name);
        string name = FunctionSyntax.FreeName(change.Change, change.Model, wish);
        ExpressionSyntax copy = change.Head;
        while (copy.Parent is ParenthesizedExpressionSyntax outer)
        {
            copy = outer;
        }

        ExpressionSyntax changed = change.Change.ReplaceNode(copy, SyntaxFactory.IdentifierName(name).WithTriviaFrom(copy));
        string[] lines =
        [
            $"var {name} = {change.Head.WithoutTrivia()};",
            changed.WithoutTrivia() + ";",
            write(name),
        ];
        StatementSyntax[] statements = Parse(change, gate, lines);
        statements[0] = statements[0].WithLeadingTrivia(statement.GetLeadingTrivia());
        statements[statements.Length - 1] = statements[statements.Length - 1].WithTrailingTrivia(statement.GetTrailingTrivia());
        return change.Root.ReplaceNode(statement, statements.Select(static line => line.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    private static SyntaxNode? WriteVariable(LostChangeSyntax change, ExpressionStatementSyntax statement, Func<string, string> write, LockAtHand? gate)
    {
        ExpressionSyntax initial = change.Variable!.Initializer!.Value;
        if (initial != change.Head
            || change.Variable.Parent is not VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } declared })
        {
            return null;
        }

        // Behind the last statement in that block in which the copy is changed.
        StatementSyntax last = statement.AncestorsAndSelf().OfType<StatementSyntax>().First(candidate => candidate.Parent == block);
        string name = change.Variable.Identifier.Text;
        StatementSyntax written = SyntaxFactory.ParseStatement(write(name)).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        if (gate is null)
        {
            return change.Root.InsertNodesAfter(
                last,
                [written.WithLeadingTrivia(declared.GetLeadingTrivia().Where(IsIndentation).Reverse().Take(1)).WithTrailingTrivia(EndOfLine(last))]);
        }

        int first = block.Statements.IndexOf(declared);
        int end = block.Statements.IndexOf(last);
        StatementSyntax[] inside = [.. block.Statements.Skip(first).Take(end - first + 1), written];
        bool isUsedAfter = block.Statements.Skip(end + 1)
            .SelectMany(static later => later.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(later => inside.OfType<LocalDeclarationStatementSyntax>()
                .SelectMany(static local => local.Declaration.Variables)
                .Any(local => local.Identifier.ValueText == later.Identifier.ValueText));
        if (isUsedAfter)
        {
            return null;
        }

        inside[0] = inside[0].WithLeadingTrivia(SyntaxFactory.ElasticMarker);
        StatementSyntax guarded = Guard(change, gate, SyntaxFactory.Block(inside))
            .WithLeadingTrivia(declared.GetLeadingTrivia())
            .WithTrailingTrivia(EndOfLine(last))
            .WithAdditionalAnnotations(Formatter.Annotation);
        SyntaxList<StatementSyntax> statements = SyntaxFactory.List(
            block.Statements.Take(first).Append(guarded).Concat(block.Statements.Skip(end + 1)));
        return change.Root.ReplaceNode(block, block.WithStatements(statements));
    }

    private static StatementSyntax[] Parse(LostChangeSyntax change, LockAtHand? gate, string[] lines)
    {
        string newLine = NewLineOf(change.Root);
        StatementSyntax[] statements =
            [.. lines.Select(line => SyntaxFactory.ParseStatement(line).WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)))];
        return gate is null ? statements : [Guard(change, gate, SyntaxFactory.Block(statements))];
    }

    private static UsingStatementSyntax Guard(LostChangeSyntax change, LockAtHand gate, BlockSyntax block)
    {
        ExpressionSyntax taken = SyntaxFactory.ParseExpression(gate.Acquisition(change.IsAwaited));
        return SyntaxFactory.UsingStatement(declaration: null, taken, block);
    }

    private static SyntaxTriviaList EndOfLine(SyntaxNode node) =>
        [.. node.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))];

    private static bool IsIndentation(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia);

    private static string NewLineOf(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
            ? end.ToString()
            : "\n";

    // A lease in a using around the read and the change.
    private static bool IsHeld(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        SyntaxNode read = change.Head;
        foreach (SyntaxNode node in read.Ancestors().TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax)))
        {
            if (node is UsingStatementSyntax guarded
                && IsLease(guarded.Expression ?? guarded.Declaration?.Variables.FirstOrDefault()?.Initializer?.Value, change, cancellationToken)
                && guarded.Span.Contains(change.Change.Span))
            {
                return true;
            }

            if (node is BlockSyntax block && block.Span.Contains(change.Change.Span)
                && block.Statements.TakeWhile(statement => statement.SpanStart < read.SpanStart).OfType<LocalDeclarationStatementSyntax>().Any(statement =>
                    !statement.UsingKeyword.IsKind(SyntaxKind.None)
                    && IsLease(statement.Declaration.Variables.FirstOrDefault()?.Initializer?.Value, change, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLease(ExpressionSyntax? expression, LostChangeSyntax change, CancellationToken cancellationToken) =>
        expression is not null && SharedLocks.IsLease(change.Model.GetTypeInfo(expression, cancellationToken).Type);
}
