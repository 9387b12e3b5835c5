using System.Xml.Linq;

namespace Crawler.Reference;

/// <summary>Turns the elements of XML comments into HTML; a <c>cref</c> becomes a link where its target is documented.</summary>
internal sealed class CommentRenderer(ReferenceIndex index, PageBuilder page)
{
    public void Render(XElement comment)
    {
        foreach (var node in comment.Nodes())
        {
            switch (node)
            {
                case XText text:
                    page.Text(text.Value);
                    break;
                case XElement element:
                    RenderElement(element);
                    break;
            }
        }
    }

    private void RenderElement(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" or "a":
                RenderReference(element);
                break;
            case "paramref" or "typeparamref":
                page.Element("var", (string?)element.Attribute("name") ?? "");
                break;
            case "xref":
                page.Element("code", (string?)element.Attribute("uid") ?? "");
                break;
            case "para" or "p":
                Wrap("p", element);
                break;
            case "c":
                Wrap("code", element);
                break;
            case "code":
                Wrap("pre", element);
                break;
            case "list" or "ul":
                Wrap("ul", element);
                break;
            case "item" or "listheader" or "li":
                Wrap("li", element);
                break;
            case "term":
                Wrap("b", element);
                break;
            default:
                Render(element);
                break;
        }
    }

    private void RenderReference(XElement element)
    {
        string reference = (string?)element.Attribute("cref") ?? "";
        if (index.Resolve(reference) is { } link)
        {
            page.Link(link);
        }
        else if ((string?)element.Attribute("href") is { } address && IsOutside(address))
        {
            page.Link(address, element.Value.Length > 0 ? element.Value : address);
        }
        else if (!element.IsEmpty)
        {
            Render(element);
        }
        else
        {
            string text = (string?)element.Attribute("langword") ?? reference[(reference.IndexOf(':', StringComparison.Ordinal) + 1)..];
            page.Element("code", text);
        }
    }

    // Comments also have empty and relative addresses, which lead nowhere here.
    private static bool IsOutside(string address) => address.StartsWith("https://", StringComparison.Ordinal)
        || address.StartsWith("http://", StringComparison.Ordinal);

    private void Wrap(string tag, XElement element)
    {
        page.Raw($"<{tag}>");
        Render(element);
        page.Raw($"</{tag}>\n");
    }
}
