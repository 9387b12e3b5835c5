using System.Net;
using System.Text;

namespace Crawler.Reference;

/// <summary>Writes one HTML page and remembers where it links.</summary>
internal sealed class PageBuilder(string path)
{
    private readonly StringBuilder _html = new();
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);

    public PageBuilder Begin(string title)
    {
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">");
        return Element("title", title).Raw("</head>\n<body>\n").Element("h1", title);
    }

    public ReferencePage End()
    {
        _html.Append("</body>\n</html>\n");
        return new ReferencePage(Encoding.UTF8.GetBytes(_html.ToString()), _links);
    }

    public PageBuilder Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public PageBuilder Text(string text) => Raw(WebUtility.HtmlEncode(text));

    public PageBuilder Element(string tag, string text) => Raw($"<{tag}>").Text(text).Raw($"</{tag}>\n");

    public PageBuilder Link(PageLink link)
    {
        _links.Add(link.Path);
        string fragment = link.Fragment is null ? "" : $"#{Uri.EscapeDataString(link.Fragment)}";
        return Link(Relative(link.Path) + fragment, link.Text);
    }

    public PageBuilder Link(string address, string text) =>
        Raw($"<a href=\"{WebUtility.HtmlEncode(address)}\">").Text(text).Raw("</a>");

    // Relative within a folder, absolute to another one: a crawler has to cope with both.
    private string Relative(string target)
    {
        int folder = path.LastIndexOf('/') + 1;
        return folder > 1 && string.CompareOrdinal(path, 0, target, 0, folder) == 0 ? target[folder..] : target;
    }
}
