namespace ProxyGen.Generator.Manifest;

/// <summary>Compares the shapes of data types as the two sides of a connection do, see <c>DataShape</c> in the runtime.</summary>
internal sealed class DataForm
{
    private readonly Dictionary<string, (string Type, bool IsRequired)> _members = new(StringComparer.Ordinal);
    private int _indexes;

    /// <summary>
    /// What about two shapes of one type makes values of one unreadable, or wrong, for the other; null if nothing does. Members that only
    /// one has are left at their defaults by the other.
    /// </summary>
    public static string? Break(string name, string before, string after)
    {
        if (before == after)
        {
            return null;
        }

        if (Parse(before) is not { } old || Parse(after) is not { } now || !old.HasFormOf(now))
        {
            return $"'{before}' is now '{after}'";
        }

        foreach (KeyValuePair<string, (string Type, bool IsRequired)> member in old._members)
        {
            if (now._members.TryGetValue(member.Key, out (string Type, bool IsRequired) counterpart))
            {
                if (counterpart.Type != member.Value.Type)
                {
                    return $"'{name}.{member.Key}' was {member.Value.Type} and is now {counterpart.Type}";
                }
            }
            else if (member.Value.IsRequired)
            {
                return $"'{name}.{member.Key}' was required and is gone";
            }
        }

        string? added = now._members.FirstOrDefault(member => member.Value.IsRequired && !old._members.ContainsKey(member.Key)).Key;
        return added is null ? null : $"'{name}.{added}' is required, and was not there";
    }

    private static DataForm? Parse(string text)
    {
        int start = text.IndexOf('{');
        if (start < 0 || text.IndexOf('}') != text.Length - 1)
        {
            return null;
        }

        DataForm form = new();
        foreach (string member in text.Substring(start + 1, text.Length - start - 2).Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (member.Split(':') is not [{ Length: > 0 } key, { Length: > 0 } type])
            {
                return null;
            }

            bool isRequired = key.EndsWith("!", StringComparison.Ordinal);
            key = isRequired ? key.Substring(0, key.Length - 1) : key;
            form._indexes += key.StartsWith("[", StringComparison.Ordinal) ? 1 : 0;
            form._members[key] = (type, isRequired);
        }

        return form;
    }

    // A type without members fits either form.
    private bool HasFormOf(DataForm other) => _indexes > 0 == other._indexes > 0 || _members.Count == 0 || other._members.Count == 0;
}
