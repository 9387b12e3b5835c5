using System.Collections.Concurrent;

namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Members of every kind.</summary>
[Shared]
public class Shelf
{
    public int Width = 1;

    public readonly string Code = "S";

    private readonly Dictionary<string, int> _stock = [];

    public Shelf()
        : this("unnamed")
    {
    }

    public Shelf(string title, int size = 10)
    {
        Title = title;
        Size = size;
    }

    public static int Created { get; set; }

    public string Title { get; set; }

    public int Size { get; private set; }

    public int Total => _stock.Values.Sum();

    public string? Note { get; set; }

    public ConsoleColor? Color { get; set; }

    public Dictionary<string, decimal> Limits { get; set; } = [];

    [SharedIgnore]
    public ConcurrentBag<Stream> Attachments { get; } = [];

    public int this[string product]
    {
        get => _stock[product];
        set => _stock[product] = value;
    }

    public string this[int row, int column] => $"{row}/{column}";

    public void Grow() => Size++;

    public int Grow(int by) => Size += by;

    public string Grow(string text) => Title += text;

    public int Put(string product, int count = 1)
    {
        _stock[product] = _stock.GetValueOrDefault(product) + count;
        return _stock[product];
    }

    public string Join(params string[] words) => string.Join(' ', words);

    public (int Count, string Longest) Measure(IEnumerable<string> words) =>
        (words.Count(), words.MaxBy(word => word.Length) ?? "");

    [SharedIgnore]
    public Stream Open() => new MemoryStream(Size);
}
