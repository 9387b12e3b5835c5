using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Fetches once, in front of a loop or of the first use, and keeps what came in a variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HoistFetchCodeFix))]
[Shared]
public sealed class HoistFetchCodeFix : CodeFixProvider
{
    private const string Title = "Fetch once and keep it in a variable";

    private static readonly FixAllProvider OneByOne = FixAllProvider.Create(
        static async (context, document, reports) => await HoistAllAsync(document, reports, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.FetchInLoop, DiagnosticIds.FetchRepeated, DiagnosticIds.FetchByIndex];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneByOne;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || root.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax reported)
        {
            return;
        }

        Diagnostic diagnostic = context.Diagnostics[0];
        Hoisting? hoisting = Find(diagnostic.Id, reported, EarlierIn(root, diagnostic), model);
        if (hoisting is null)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(hoisting.Apply(root))),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    // One fix changes what others are about: each looks at what the others have left.
    private static async Task<Document> HoistAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        List<(string Id, ExpressionSyntax Fetch, SyntaxNode? Earlier)> reports = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax reported)
            {
                reports.Add((diagnostic.Id, reported, EarlierIn(root, diagnostic)));
            }
        }

        IEnumerable<SyntaxNode> earliest = reports.Select(static report => report.Earlier).OfType<SyntaxNode>();
        document = document.WithSyntaxRoot(root.TrackNodes(reports.Select(static report => report.Fetch).Concat(earliest).Distinct()));

        // The last of those that repeat the same fetch takes the others along.
        foreach (var (id, fetch, earlier) in reports
            .OrderBy(static report => (report.Earlier ?? report.Fetch).SpanStart).ThenByDescending(static report => report.Fetch.SpanStart))
        {
            root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            SyntaxNode? earlierNow = earlier is null ? null : root.GetCurrentNode(earlier);
            if (root.GetCurrentNode(fetch) is { } now
                && SyntaxFactory.AreEquivalent(now, fetch)
                && (earlier is null || earlierNow is not null)
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && Find(id, now, earlierNow, model) is { } hoisting)
            {
                document = document.WithSyntaxRoot(hoisting.Apply(root));
            }
        }

        return document;
    }

    private static SyntaxNode? EarlierIn(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Id == DiagnosticIds.FetchRepeated ? root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan) : null;

    private static Hoisting? Find(string id, ExpressionSyntax fetch, SyntaxNode? earlier, SemanticModel model) => id switch
    {
        DiagnosticIds.FetchInLoop => OfLoop(fetch, model),
        DiagnosticIds.FetchRepeated => OfSequence(fetch, earlier!, model),
        _ => OfIndex(fetch, model),
    };

    private static Hoisting? OfLoop(ExpressionSyntax fetch, SemanticModel model)
    {
        if (LoopAround(fetch) is not { } loop || !FunctionSyntax.CanDeclareBefore(loop))
        {
            return null;
        }

        string name = FunctionSyntax.FreeName(loop, model, FunctionSyntax.VariableName(MemberOf(fetch)));
        return new Hoisting(loop, name, fetch, [.. Same(loop, fetch)], static (_, variable) => variable);
    }

    private static Hoisting? OfSequence(ExpressionSyntax fetch, SyntaxNode earlier, SemanticModel model)
    {
        StatementSyntax? last = StatementOf(fetch);
        if (last?.Parent is not BlockSyntax block || StatementIn(block, earlier) is not { } first)
        {
            return null;
        }

        string name = FunctionSyntax.FreeName(first, model, FunctionSyntax.VariableName(MemberOf(fetch)));
        IEnumerable<ExpressionSyntax> replaced = Same(block, fetch)
            .Where(same => same.SpanStart >= earlier.SpanStart && same.Span.End <= fetch.Span.End);
        return new Hoisting(first, name, fetch, [.. replaced], static (_, variable) => variable);
    }

    private static Hoisting? OfIndex(ExpressionSyntax fetch, SemanticModel model)
    {
        if (fetch is not ElementAccessExpressionSyntax { Expression: var list } || LoopAround(fetch) is not { } loop
            || !FunctionSyntax.CanDeclareBefore(loop))
        {
            return null;
        }

        string name = FunctionSyntax.FreeName(loop, model, "items");
        ExpressionSyntax copy = SyntaxFactory.ParseExpression(
            FunctionSyntax.CanAwait(loop) ? $"await {list.WithoutTrivia()}.ToArrayAsync()" : $"{list.WithoutTrivia()}.ToArray()");
        ExpressionSyntax[] replaced =
        [
            .. loop.DescendantNodes().OfType<ExpressionSyntax>().Where(node => node switch
            {
                ElementAccessExpressionSyntax element => SyntaxFactory.AreEquivalent(element.Expression, list),
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" } member => SyntaxFactory.AreEquivalent(member.Expression, list),
                _ => false,
            }),
        ];
        return new Hoisting(loop, name, copy, replaced, static (node, variable) => node switch
        {
            ElementAccessExpressionSyntax element => element.WithExpression(variable),
            _ => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, variable, SyntaxFactory.IdentifierName("Length")),
        });
    }

    // With the parentheses around an await that the variable does not need.
    private static IEnumerable<ExpressionSyntax> Same(SyntaxNode scope, ExpressionSyntax fetch) => scope.DescendantNodes()
        .OfType<ExpressionSyntax>()
        .Where(node => node.IsKind(fetch.Kind()) && SyntaxFactory.AreEquivalent(node, fetch))
        .Select(static node => node.Parent is ParenthesizedExpressionSyntax parenthesized ? parenthesized : node);

    private static string MemberOf(ExpressionSyntax fetch) => fetch switch
    {
        AwaitExpressionSyntax awaited => MemberOf(awaited.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var inner } } => MemberOf(inner),
        InvocationExpressionSyntax invocation => MemberOf(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };

    private static StatementSyntax? LoopAround(SyntaxNode node)
    {
        SyntaxNode child = node;
        for (SyntaxNode? current = node.Parent; current is not null; child = current, current = current.Parent)
        {
            switch (current)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
                case CommonForEachStatementSyntax each when each.Expression == child:
                case ForStatementSyntax counted when counted.Declaration == child || counted.Initializers.Contains(child):
                    break;
                case CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return (StatementSyntax)current;
            }
        }

        return null;
    }

    private static StatementSyntax? StatementOf(SyntaxNode node)
    {
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            if (current is StatementSyntax { Parent: BlockSyntax } statement)
            {
                return statement;
            }

            if (current is AnonymousFunctionExpressionSyntax)
            {
                return null;
            }
        }

        return null;
    }

    private static StatementSyntax? StatementIn(BlockSyntax block, SyntaxNode node)
    {
        foreach (StatementSyntax statement in block.Statements)
        {
            if (statement.Span.Contains(node.Span))
            {
                return statement;
            }
        }

        return null;
    }
}
