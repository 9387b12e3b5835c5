namespace ProxyGen.Tests.Serialization;

/// <summary>A collection class of somebody's own.</summary>
internal sealed class OwnList : List<int>;
