namespace ProxyGen.Protocol.Contracts;

/// <summary>A data type's members on the wire.</summary>
/// <param name="Members">Their types, and whether they must be there, by their keys.</param>
/// <param name="IsIndexed">Whether the keys are positions.</param>
internal sealed record DataShape(IReadOnlyDictionary<string, (string Type, bool IsRequired)> Members, bool IsIndexed)
{
    /// <summary>Reads a shape; null for one of a form that this version does not know.</summary>
    public static DataShape? Parse(string text)
    {
        int start = text.IndexOf('{', StringComparison.Ordinal);
        if (start < 0 || text.IndexOf('}', start) != text.Length - 1)
        {
            return null;
        }

        var members = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        int indexes = 0;
        foreach (string member in text[(start + 1)..^1].Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (member.Split(':') is not [{ Length: > 0 } key, { Length: > 0 } type])
            {
                return null;
            }

            bool isRequired = key.EndsWith('!');
            key = isRequired ? key[..^1] : key;
            indexes += key.StartsWith('[') ? 1 : 0;
            if (!members.TryAdd(key, (type, isRequired)))
            {
                return null;
            }
        }

        return indexes == 0 || indexes == members.Count ? new DataShape(members, indexes > 0) : null;
    }

    /// <summary>
    /// What about two shapes of one type would make values of one side unreadable, or wrong, on the other; null if nothing does. Members
    /// that only one side has are left at their defaults by the other.
    /// </summary>
    /// <param name="name">The type.</param>
    /// <param name="own">Its shape here; null where it has none.</param>
    /// <param name="other">Its shape on the other side; null where it has none.</param>
    public static string? Difference(string name, string? own, string? other)
    {
        if (own is null || other is null)
        {
            const string custom = "of a form that ProxyGen does not know";
            return $"{name} is {own ?? custom} here and {other ?? custom} in the manager";
        }

        if (Parse(own) is not { } mine || Parse(other) is not { } theirs || !mine.HasFormOf(theirs))
        {
            return $"{own} here is {other} in the manager";
        }

        foreach (var (key, member) in mine.Members)
        {
            if (theirs.Members.TryGetValue(key, out var counterpart) ? counterpart.Type != member.Type : member.IsRequired)
            {
                return counterpart.Type is { } type
                    ? $"{name}.{key} is {member.Type} here and {type} in the manager"
                    : $"{name}.{key} is required here and missing in the manager";
            }
        }

        string? missing = theirs.Members.FirstOrDefault(member => member.Value.IsRequired && !mine.Members.ContainsKey(member.Key)).Key;
        return missing is null ? null : $"{name}.{missing} is required in the manager and missing here";
    }

    // A type without members fits either form.
    private bool HasFormOf(DataShape other) => IsIndexed == other.IsIndexed || Members.Count == 0 || other.Members.Count == 0;
}
