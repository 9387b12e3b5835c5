using System.Text.RegularExpressions;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>
/// A file of methods that rules are tried on. A line that must be reported ends with the ids of the rules, as in <c>// PG1001</c> or
/// <c>// PG1001 PG1401</c>, with a part of the message where that matters, as in <c>// PG1201 "on any path"</c>; a line of which it is known that a rule misses it, with <c>// missed PG1001: why</c>.
/// </summary>
internal sealed partial class CaseFile
{
    private CaseFile(string name, string text)
    {
        Name = name;
        Text = text;
        string[] lines = text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            if (Option().Match(lines[line]) is { Success: true } option)
            {
                Options.Add(option.Groups["name"].Value, option.Groups["value"].Value);
            }

            if (Mark().Match(lines[line]) is not { Success: true } mark)
            {
                continue;
            }

            foreach (Match id in Id().Matches(mark.Groups["ids"].Value))
            {
                (mark.Groups["missed"].Success ? Missed : Expected).Add((line + 1, id.Value));
                if (mark.Groups["message"] is { Success: true, Value: var message })
                {
                    Messages.Add((line + 1, id.Value), message);
                }
            }
        }
    }

    /// <summary>Rule and subject, as <c>PG1001/Collections</c>.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>Line and id of what must be reported.</summary>
    public HashSet<(int Line, string Id)> Expected { get; } = [];

    /// <summary>Line and id of what is known to be missed.</summary>
    public HashSet<(int Line, string Id)> Missed { get; } = [];

    /// <summary>What the message must have in it, where the file says so.</summary>
    public Dictionary<(int Line, string Id), string> Messages { get; } = [];

    /// <summary>Whether a message, with a period behind it, has in it what the file wants at its line.</summary>
    public bool IsMessage((int Line, string Id) place, string message) =>
        !Messages.TryGetValue(place, out string? part) || (message + ".").Contains(part, StringComparison.Ordinal);

    /// <summary>What the editor configuration says, given by lines such as <c>// proxygen.chatty_threshold = 5</c>.</summary>
    public Dictionary<string, string> Options { get; } = [];

    public static CaseFile Load(string directory, string name) =>
        new(name, File.ReadAllText(Path.Combine(directory, name + ".cs")));

    /// <summary>A file that stands nowhere.</summary>
    public static CaseFile Of(string name, string text) => new(name, text);

    [GeneratedRegex(@"// (?<missed>missed )?(?<ids>PG\d{4}(?: PG\d{4})*)(?: ""(?<message>[^""]+)"")?(?:: .*)?\s*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^// (?<name>proxygen\.\w+) = (?<value>.*?)\s*$")]
    private static partial Regex Option();

    [GeneratedRegex(@"PG\d{4}")]
    private static partial Regex Id();
}
