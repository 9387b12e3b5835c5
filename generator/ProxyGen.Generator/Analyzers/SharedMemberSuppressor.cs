using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Analyzers;

/// <summary>
/// Keeps others from advising to make members of shared classes static: who follows that takes them off the proxy.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedMemberSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor CouldBeStatic = new(
        "PGS0001", "CA1822", "Proxies forward instance members only: a static one would run in the caller's process.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [CouldBeStatic];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && MemberAt(diagnostic, context.GetSemanticModel(tree), context.CancellationToken) is { } member
                && IsForwarded(member))
            {
                context.ReportSuppression(Suppression.Create(CouldBeStatic, diagnostic));
            }
        }
    }

    private static ISymbol? MemberAt(Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            if (model.GetDeclaredSymbol(current, cancellationToken) is
                { Kind: SymbolKind.Method or SymbolKind.Property or SymbolKind.Event } member)
            {
                return (member as IMethodSymbol)?.AssociatedSymbol ?? member;
            }
        }

        return null;
    }

    private static bool IsForwarded(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public
        && member.ContainingType.HasSharedMark()
        && !member.HasAttribute(KnownNames.SharedIgnore);
}
