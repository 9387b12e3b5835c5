using System.Text.RegularExpressions;

namespace ProxyGen.Generator.Manifest;

/// <summary>Brings the text of a manifest up to date; comments stay.</summary>
internal sealed class ManifestUpdate
{
    private readonly string _lineBreak;
    private readonly List<string> _lines;

    /// <param name="text">The text as it is.</param>
    public ManifestUpdate(string text)
    {
        _lineBreak = text.Contains("\r\n") ? "\r\n" : "\n";
        _lines = [.. text.Replace("\r\n", "\n").Split('\n')];
        if (_lines[_lines.Count - 1].Length == 0)
        {
            _lines.RemoveAt(_lines.Count - 1);
        }
    }

    /// <summary>Replaces what is said of a contract, and of the data types among the new lines.</summary>
    public void Replace(string contract, IReadOnlyCollection<string> lines)
    {
        HashSet<string> data = new(DataIn(lines).Select(static line => line.DataName), StringComparer.Ordinal);
        HashSet<string> current = new(lines, StringComparer.Ordinal);
        HashSet<string> present = new(StringComparer.Ordinal);
        _lines.RemoveAll(text =>
            Entry(text) is { } line
            && (line.Contract is null ? data.Contains(line.DataName) : line.Contract == contract)
            && !(current.Contains(line.ToString()) && present.Add(line.ToString())));
        foreach (string line in current.Where(line => !present.Contains(line)).OrderBy(static line => line, StringComparer.Ordinal))
        {
            _lines.Insert(PlaceOf(line), line);
        }
    }

    /// <summary>The text; data that no contract names any more is left out.</summary>
    public override string ToString()
    {
        HashSet<string> used = UsedData();
        IEnumerable<string> lines = _lines.Where(text => Entry(text) is not { Contract: null } data || used.Contains(data.DataName));
        return string.Concat(lines.Select(line => line + _lineBreak));
    }

    private static ManifestLine? Entry(string text) => ManifestLine.IsRemark(text) ? null : ManifestLine.Parse(text);

    private static IEnumerable<ManifestLine> DataIn(IEnumerable<string> lines) =>
        lines.Select(Entry).OfType<ManifestLine>().Where(static line => line.Contract is null);

    // A comment belongs to the line below it, those at the top to the file.
    private int PlaceOf(string line)
    {
        int place = _lines.FindIndex(other => Entry(other) is { } entry && string.CompareOrdinal(entry.ToString(), line) > 0);
        if (place < 0)
        {
            return _lines.Count;
        }

        int first = place;
        while (first > 0 && ManifestLine.IsRemark(_lines[first - 1]))
        {
            first--;
        }

        return first == 0 ? place : first;
    }

    private HashSet<string> UsedData()
    {
        Dictionary<string, string> shapes = new(StringComparer.Ordinal);
        foreach (ManifestLine data in DataIn(_lines))
        {
            shapes[data.DataName] = data.Text;
        }

        HashSet<string> used = new(StringComparer.Ordinal);
        Stack<string> pending = new(_lines.Select(Entry).OfType<ManifestLine>().Where(static line => line.Contract is not null)
            .Select(static line => line.Text));
        while (pending.Count > 0)
        {
            string text = pending.Pop();
            foreach (KeyValuePair<string, string> shape in shapes.Where(shape => !used.Contains(shape.Key) && Names(text, shape.Key)).ToArray())
            {
                used.Add(shape.Key);
                pending.Push(shape.Value);
            }
        }

        return used;
    }

    private static bool Names(string text, string type) =>
        text.Contains(type) && Regex.IsMatch(text, $@"(?<![\w.+]){Regex.Escape(type)}(?![\w.+<])", RegexOptions.CultureInvariant);
}
