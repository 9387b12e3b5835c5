namespace ProxyGen.IntegrationTests.Shapes;

/// <summary>A record class.</summary>
[Shared]
public record Ticket(string Seat, int Row = 1)
{
    public decimal Price { get; set; }

    public string Describe() => ToString();

    public void Split(out string seat, out int row) => Deconstruct(out seat, out row);

    public Ticket Moved(string seat) => this with { Seat = seat };
}
