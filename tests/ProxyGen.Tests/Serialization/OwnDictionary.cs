namespace ProxyGen.Tests.Serialization;

/// <summary>A dictionary class of somebody's own.</summary>
internal sealed class OwnDictionary : Dictionary<string, int>;
