namespace ProxyGen.IntegrationTests.Shared;

public sealed class FundsMissingException(string message) : Exception(message)
{
    public decimal Missing { get; init; }

    public int? Attempts { get; set; }
}
