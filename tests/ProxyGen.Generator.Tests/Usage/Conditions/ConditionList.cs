namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>
/// The conditions that may be deleted without a case that sees it, each with a reason: <c>file | member | text | reason</c>. One that stands in a member
/// several times is listed as often.
/// </summary>
internal sealed class ConditionList
{
    private readonly List<string> _keys = [];

    private ConditionList()
    {
    }

    public static ConditionList Load(string path)
    {
        ConditionList list = new();
        foreach (string line in File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            int reason = line.LastIndexOf(" | ", StringComparison.Ordinal);
            Assert.True(line.Split(" | ").Length >= 4 && reason > 0 && line.Length > reason + 10, $"no reason: {line}");
            list._keys.Add(line[..reason]);
        }

        return list;
    }

    /// <summary>Those that are not in the list.</summary>
    public IEnumerable<Condition> Missing(IEnumerable<Condition> unseen)
    {
        Dictionary<string, int> left = _keys.CountBy(static key => key).ToDictionary();
        foreach (Condition condition in unseen)
        {
            int count = left.GetValueOrDefault(condition.Key);
            if (count == 0)
            {
                yield return condition;
            }
            else
            {
                left[condition.Key] = count - 1;
            }
        }
    }

    /// <summary>What is listed of the files that were asked for, and should not be any more.</summary>
    public IEnumerable<string> Stale(IEnumerable<Condition> asked, IEnumerable<Condition> unseen)
    {
        HashSet<string> files = [.. asked.Select(static condition => condition.File)];
        Dictionary<string, int> left = unseen.CountBy(static condition => condition.Key).ToDictionary();
        foreach (string key in _keys)
        {
            int count = left.GetValueOrDefault(key);
            left[key] = count - 1;
            if (count <= 0 && files.Contains(key[..key.IndexOf(" | ", StringComparison.Ordinal)]))
            {
                yield return key;
            }
        }
    }
}
