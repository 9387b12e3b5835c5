using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;

namespace Crawler.Reference;

/// <summary>Reads XML documentation files, as the C# compiler writes them, into a <see cref="ReferenceIndex"/>.</summary>
internal static class DocumentationReader
{
    public static ReferenceIndex Read(IReadOnlyList<string> files)
    {
        var comments = new ConcurrentDictionary<string, XElement>(StringComparer.Ordinal);

        // The largest file is a quarter of all: it goes first, and the others one by one.
        var bySize = files.OrderByDescending(file => new FileInfo(file).Length);
        Parallel.ForEach(Partitioner.Create(bySize, EnumerablePartitionerOptions.NoBuffering), file => ReadFile(file, comments));

        var types = comments
            .Where(comment => comment.Key.StartsWith("T:", StringComparison.Ordinal))
            .Select(comment => new DocumentedType(comment.Key[2..], comment.Value))
            .ToDictionary(type => type.FullName, StringComparer.Ordinal);
        var members = new Dictionary<string, DocumentedMember>(StringComparer.Ordinal);
        foreach (var (id, comment) in comments)
        {
            if (id is ['M' or 'P' or 'F' or 'E', ':', .. var fullName]
                && types.TryGetValue(ReferenceIndex.ContainerOf(fullName), out var type))
            {
                var member = new DocumentedMember(id, NameOf(fullName, type), comment);
                members.Add(id, member);
                type.Members.Add(member);
            }
        }

        return new ReferenceIndex(types, members);
    }

    private static void ReadFile(string file, ConcurrentDictionary<string, XElement> comments)
    {
        using var reader = XmlReader.Create(file);
        bool more = reader.ReadToFollowing("member");
        while (more)
        {
            // ReadFrom leaves the reader behind the element: on the next one, or on the white space before it.
            var comment = (XElement)XNode.ReadFrom(reader);
            if ((string?)comment.Attribute("name") is { } id)
            {
                comments.TryAdd(id, comment);
            }

            more = reader.Name == "member" || reader.ReadToNextSibling("member");
        }
    }

    private static string NameOf(string fullName, DocumentedType type)
    {
        string name = fullName[(type.FullName.Length + 1)..]
            .Replace('{', '<')
            .Replace('}', '>')
            .Replace(",", ", ", StringComparison.Ordinal);
        return name.StartsWith("#ctor", StringComparison.Ordinal) ? $"new{name["#ctor".Length..]}" : name;
    }
}
