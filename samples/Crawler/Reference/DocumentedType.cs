using System.Xml.Linq;

namespace Crawler.Reference;

/// <summary>A type, its XML comment and its members.</summary>
internal sealed class DocumentedType(string fullName, XElement comment)
{
    /// <summary>The name as the compiler writes it: <c>System.Collections.Generic.List`1.Enumerator</c>.</summary>
    public string FullName => fullName;

    public XElement Comment => comment;

    /// <summary>The type in which this one is nested; null for most.</summary>
    public DocumentedType? DeclaringType { get; set; }

    public string Namespace => DeclaringType?.Namespace ?? FullName[..Math.Max(FullName.LastIndexOf('.'), 0)];

    /// <summary>The name as a reader knows it: <c>List&lt;T&gt;.Enumerator</c>.</summary>
    public string DisplayName
    {
        get
        {
            string name = FullName[(FullName.LastIndexOf('.') + 1)..];
            int arity = name.IndexOf('`', StringComparison.Ordinal);
            var parameters = Comment.Elements("typeparam").Select(parameter => (string?)parameter.Attribute("name"));
            string own = arity < 0 ? name : $"{name[..arity]}<{string.Join(", ", parameters)}>";
            return DeclaringType is null ? own : $"{DeclaringType.DisplayName}.{own}";
        }
    }

    public string Path => $"/types/{FullName.Replace('`', '-')}";

    public List<DocumentedMember> Members { get; } = [];
}
