using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;

namespace ProxyGen.CodeFixes.Races;

/// <summary>What stands in the place of some nodes, and by which operation.</summary>
internal sealed class Replacement(string operation, Dictionary<SyntaxNode, SyntaxNode?> nodes)
{
    public string Operation { get; } = operation;

    public static Replacement Of(string operation, SyntaxNode old, SyntaxNode replacement) =>
        new(operation, new Dictionary<SyntaxNode, SyntaxNode?>
        {
            [old] = replacement.WithTriviaFrom(old).WithAdditionalAnnotations(Formatter.Annotation),
        });

    public SyntaxNode Apply(SyntaxNode root)
    {
        SyntaxNode tracked = root.TrackNodes(nodes.Keys);
        foreach (KeyValuePair<SyntaxNode, SyntaxNode?> pair in nodes)
        {
            SyntaxNode current = tracked.GetCurrentNode(pair.Key)!;
            tracked = pair.Value is null
                ? tracked.RemoveNode(current, SyntaxRemoveOptions.KeepNoTrivia)!
                : tracked.ReplaceNode(current, pair.Value);
        }

        return tracked;
    }
}
