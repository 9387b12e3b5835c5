namespace ProxyGen.ForeignLibrary;

/// <summary>Nothing is left.</summary>
public sealed class OutOfStockException(string message) : Exception(message);
