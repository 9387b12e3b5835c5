using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ProxyGen.IntegrationTests.ByReference;

/// <summary>Parameters that are passed by reference, in every form.</summary>
[Shared]
public class Parser(in int first) : IParser
{
    private readonly Dictionary<string, Parser> _children = [];

    public int First { get; } = first;

    public int this[in int index] => index * 2;

    public bool TryParse(string text, out int value) => int.TryParse(text, CultureInfo.InvariantCulture, out value);

    public bool TryFind(string text, [NotNullWhen(true)] out string? found)
    {
        found = text.Length > 0 ? text.ToUpperInvariant() : null;
        return found is not null;
    }

    public void Increment(ref int value, int by = 1) => value += by;

    public void Split(string text, out string head, out string? tail, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        head = comma < 0 ? text : text[..comma];
        tail = comma < 0 ? null : text[(comma + 1)..];
    }

    public int Sum(in int a, ref readonly int b) => a + b;

    public int Overloaded(int value) => value;

    public int Overloaded(ref int value) => value = 100;

    public int Swap(ref List<string> a, ref List<string> b, out int count)
    {
        (a, b) = (b, a);
        count = a.Count + b.Count;
        return count * 10;
    }

    public bool TryGetChild(string name, [MaybeNullWhen(false)] out Parser child) => _children.TryGetValue(name, out child);

    public void Exchange(string name, ref Parser? child)
    {
        var old = _children.GetValueOrDefault(name);
        if (child is not null)
        {
            _children[name] = child;
        }

        child = old;
    }

    void IParser.Hidden(ref int value, out string text)
    {
        value++;
        text = "hidden";
    }
}
