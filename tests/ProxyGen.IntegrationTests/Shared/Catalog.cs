using System.Net;

namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Members of types that only the base library's formatters can copy.</summary>
[Shared]
public class Catalog
{
    public double[,] Grid { get; set; } = new double[0, 0];

    public IPEndPoint? Home { get; set; }

    [Shared]
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int Sum(SortedSet<int> values) => values.Sum();

    public IReadOnlyDictionary<string, string> CopyOfAliases() => Aliases;
}
