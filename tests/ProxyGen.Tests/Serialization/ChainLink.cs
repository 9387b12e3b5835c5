namespace ProxyGen.Tests.Serialization;

/// <summary>A data type that can contain itself.</summary>
internal sealed class ChainLink
{
    public List<ChainLink>? Next { get; set; }
}
