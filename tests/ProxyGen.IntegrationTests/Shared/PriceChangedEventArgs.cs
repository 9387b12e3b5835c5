namespace ProxyGen.IntegrationTests.Shared;

public class PriceChangedEventArgs(decimal before, decimal after) : EventArgs
{
    public decimal Before { get; } = before;

    public decimal After { get; } = after;

    public string? Reason { get; init; }
}
