using System.Text.RegularExpressions;

namespace ProxyGen.PackageTests;

/// <summary>A source in which <c>{|PG1001|}</c> stands where that rule is to report.</summary>
internal sealed partial class MarkedSource
{
    public MarkedSource(string marked)
    {
        Text = Mark.Replace(marked, "");
        List<(int Line, int Column, string Id)> places = [];
        string[] lines = marked.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            int removed = 0;
            foreach (Match mark in Mark.Matches(lines[line]))
            {
                places.Add((line + 1, mark.Index - removed + 1, mark.Groups["id"].Value));
                removed += mark.Length;
            }
        }

        Places = places;
    }

    /// <summary>The source without the marks.</summary>
    public string Text { get; }

    /// <summary>Where the marks stood in it, in order; lines and columns count from one.</summary>
    public IReadOnlyList<(int Line, int Column, string Id)> Places { get; }

    [GeneratedRegex(@"\{\|(?<id>\w+)\|\}")]
    private static partial Regex Mark { get; }
}
