using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.CodeFixes.Copies;

/// <summary>Makes the change where the object is: <c>account.Tags.Add(tag)</c> becomes <c>account.Update(static (x, tag) =&gt; x.Tags.Add(tag), tag)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeInManagerCodeFix))]
[Shared]
public sealed class ChangeInManagerCodeFix : LostChangeCodeFix
{
    private protected override string TitleOf(LostChangeSyntax change) => "Make the change in the manager: Update(…)";

    private protected override Task<Solution?> FixAsync(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        if (ManagerLambda.Write(change, cancellationToken) is not { } call)
        {
            return Task.FromResult<Solution?>(null);
        }

        SyntaxNode root = change.Root.ReplaceNode(change.Change, call);
        if (change.Variable is { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } }
            && IsOnlyUse(change, cancellationToken))
        {
            // The variable has nothing left to do.
            root = change.Root.TrackNodes(change.Change, statement);
            root = root.ReplaceNode(root.GetCurrentNode(change.Change)!, call);
            LocalDeclarationStatementSyntax declared = root.GetCurrentNode(statement)!;
            SyntaxRemoveOptions options = declared.GetLeadingTrivia().Concat(declared.GetTrailingTrivia()).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                ? SyntaxRemoveOptions.KeepExteriorTrivia
                : SyntaxRemoveOptions.KeepNoTrivia;
            root = root.RemoveNode(declared, options)!;
        }

        return Task.FromResult<Solution?>(change.Document.WithSyntaxRoot(root).Project.Solution);
    }

    private static bool IsOnlyUse(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        if (change.Local is not { } local || change.Variable!.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return false;
        }

        return member.DescendantNodes().OfType<IdentifierNameSyntax>().Count(name =>
            name.Identifier.ValueText == local.Name
            && SymbolEqualityComparer.Default.Equals(change.Model.GetSymbolInfo(name, cancellationToken).Symbol, local)) == 1;
    }
}
