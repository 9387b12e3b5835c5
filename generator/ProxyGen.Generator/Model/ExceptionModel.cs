namespace ProxyGen.Generator.Model;

/// <summary>An exception class of this assembly that can be rebuilt from its message.</summary>
/// <param name="Type">The class.</param>
/// <param name="TakesInner">Whether its constructor takes the inner exception as well.</param>
internal sealed record ExceptionModel(string Type, bool TakesInner);
