namespace ProxyGen.IntegrationTests.Shapes;

/// <summary>Overloads, indexers and variable numbers of arguments.</summary>
[Shared]
public class Overloads
{
    private readonly Dictionary<(int, string), int> _cells = [];

    public string this[int index] => $"int {index}";

    public string this[string key] => $"string {key}";

    public int this[int row, string column]
    {
        get => _cells.GetValueOrDefault((row, column));
        set => _cells[(row, column)] = value;
    }

    public string Say(int value) => "int";

    public string Say(long value) => "long";

    public string Say(int? value) => "nullable";

    public string Say(string value) => "string";

    public int Count(params List<int> items) => items.Count;

    public int CountAll(string prefix, params IReadOnlyList<string> items) => items.Count;

    public int CountArrays(params int[][] items) => items.Length;
}
