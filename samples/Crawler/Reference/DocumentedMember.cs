using System.Xml.Linq;

namespace Crawler.Reference;

/// <summary>A member and its XML comment. The id is the compiler's, such as <c>M:System.String.Concat(System.Object)</c>.</summary>
internal sealed record DocumentedMember(string Id, string Name, XElement Comment)
{
    public char Kind => Id[0];
}
