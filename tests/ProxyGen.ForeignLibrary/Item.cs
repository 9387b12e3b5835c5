namespace ProxyGen.ForeignLibrary;

/// <summary>What an inventory holds.</summary>
/// <param name="Name">The name.</param>
/// <param name="Price">The price.</param>
public sealed record Item(string Name, decimal Price);
