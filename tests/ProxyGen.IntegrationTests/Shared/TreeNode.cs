namespace ProxyGen.IntegrationTests.Shared;

/// <summary>A plain class that contains itself.</summary>
public sealed class TreeNode
{
    public required string Name { get; init; }

    public List<TreeNode> Children { get; init; } = [];
}
