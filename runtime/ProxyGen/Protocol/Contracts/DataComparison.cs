namespace ProxyGen.Protocol.Contracts;

/// <summary>Compares the data of two sides, type by type and at any depth, as far as both have it.</summary>
/// <param name="own">The shapes of this side's types, by their names.</param>
/// <param name="other">Those of the manager's.</param>
internal sealed class DataComparison(IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> other)
{
    /// <summary>What makes values that some texts speak of unreadable, or wrong, on the other side; null if nothing does.</summary>
    /// <param name="texts">The texts, which name types.</param>
    /// <param name="isTolerated">Whether there is a difference that does no harm.</param>
    public string? Difference(IEnumerable<string> texts, out bool isTolerated)
    {
        isTolerated = false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(texts);
        while (pending.TryPop(out string? text))
        {
            foreach (string name in WireTypeNames.In(text))
            {
                if (!seen.Add(name))
                {
                    continue;
                }

                string? mine = own.GetValueOrDefault(name);
                string? theirs = other.GetValueOrDefault(name);
                if (mine == theirs)
                {
                    pending.Push(mine ?? "");
                    continue;
                }

                if (DataShape.Difference(name, mine, theirs) is { } reason)
                {
                    return reason;
                }

                // What only one side has never reaches the other.
                isTolerated = true;
                var counterparts = DataShape.Parse(theirs!)!.Members;
                foreach (var (key, member) in DataShape.Parse(mine!)!.Members)
                {
                    if (counterparts.ContainsKey(key))
                    {
                        pending.Push(member.Type);
                    }
                }
            }
        }

        return null;
    }
}
