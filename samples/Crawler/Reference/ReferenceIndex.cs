namespace Crawler.Reference;

/// <summary>All documented types, by full name and by namespace.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, DocumentedType> _types;
    private readonly Dictionary<string, DocumentedMember> _members;

    public ReferenceIndex(Dictionary<string, DocumentedType> types, Dictionary<string, DocumentedMember> members)
    {
        _types = types;
        _members = members;
        foreach (var type in types.Values)
        {
            type.DeclaringType = types.GetValueOrDefault(ContainerOf(type.FullName));
            type.Members.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        }

        Namespaces = types.Values
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .GroupBy(type => type.Namespace)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<DocumentedType>)[.. group]);
    }

    public IReadOnlyDictionary<string, IReadOnlyList<DocumentedType>> Namespaces { get; }

    public IReadOnlyCollection<DocumentedType> Types => _types.Values;

    public static PageLink LinkTo(string namespaceName) => new($"/namespaces/{namespaceName}", null, namespaceName);

    public static PageLink LinkTo(DocumentedType type) => new(type.Path, null, type.DisplayName);

    /// <summary>The full name of the type or namespace in which something is declared; empty at the top.</summary>
    public static string ContainerOf(string fullName)
    {
        int parameters = fullName.IndexOf('(', StringComparison.Ordinal);
        int dot = fullName.LastIndexOf('.', (parameters < 0 ? fullName.Length : parameters) - 1);
        return dot < 0 ? "" : fullName[..dot];
    }

    /// <summary>The page for a <c>cref</c>; null when it names nothing documented here.</summary>
    public PageLink? Resolve(string reference)
    {
        if (reference is not [_, ':', .. var fullName])
        {
            return null;
        }

        switch (reference[0])
        {
            case 'T':
                return _types.TryGetValue(fullName, out var type) ? LinkTo(type) : null;
            case 'N':
                return Namespaces.ContainsKey(fullName) ? LinkTo(fullName) : null;
            default:
                if (!_types.TryGetValue(ContainerOf(fullName), out var owner))
                {
                    return null;
                }

                return _members.TryGetValue(reference, out var member)
                    ? new PageLink(owner.Path, member.Id, $"{owner.DisplayName}.{member.Name}")
                    : LinkTo(owner);
        }
    }
}
