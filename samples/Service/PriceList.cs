namespace Service;

/// <summary>An ordinary service; it knows nothing of managers.</summary>
public class PriceList
{
    private readonly Dictionary<string, decimal> _prices = new() { ["tea"] = 2.50m, ["cake"] = 4.20m };

    public decimal Of(string article) => _prices[article];
}
