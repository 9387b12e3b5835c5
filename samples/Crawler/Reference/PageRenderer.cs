using System.Net;
using System.Xml.Linq;

namespace Crawler.Reference;

/// <summary>Writes the three kinds of page: the start page, a namespace, a type.</summary>
internal sealed class PageRenderer(ReferenceIndex index, string version)
{
    public const string StartPath = "/";

    private static readonly PageLink Start = new(StartPath, null, "All namespaces");

    private static readonly (char Kind, string Title)[] Kinds = [('M', "Methods"), ('P', "Properties"), ('F', "Fields"), ('E', "Events")];

    private static readonly (string Element, string Title)[] Parts =
        [("typeparam", "Type parameters"), ("param", "Parameters"), ("returns", "Returns"), ("value", "Value"), ("exception", "Exceptions"),
         ("remarks", "Remarks"), ("seealso", "See also")];

    public ReferencePage RenderStart()
    {
        var page = new PageBuilder(StartPath).Begin($".NET {version} API reference");
        RenderList(page, "Namespaces", index.Namespaces.Keys.Select(ReferenceIndex.LinkTo));
        return page.End();
    }

    public ReferencePage RenderNamespace(string name)
    {
        var page = new PageBuilder(ReferenceIndex.LinkTo(name).Path).Begin($"Namespace {name}").Link(Start);
        RenderList(page, "Types", index.Namespaces[name].Select(ReferenceIndex.LinkTo));
        return page.End();
    }

    public ReferencePage RenderType(DocumentedType type)
    {
        var page = new PageBuilder(type.Path).Begin(type.DisplayName).Raw("<p>Namespace ").Link(ReferenceIndex.LinkTo(type.Namespace));
        if (type.DeclaringType is { } declaring)
        {
            page.Raw(", in ").Link(ReferenceIndex.LinkTo(declaring));
        }

        page.Raw("</p>\n");
        var comments = new CommentRenderer(index, page);
        RenderComment(page, comments, type.Comment);
        foreach (var (kind, title) in Kinds)
        {
            var members = type.Members.Where(member => member.Kind == kind).ToArray();
            if (members.Length > 0)
            {
                page.Element("h2", title);
            }

            foreach (var member in members)
            {
                page.Raw($"<h3 id=\"{WebUtility.HtmlEncode(member.Id)}\">").Text(member.Name).Raw("</h3>\n");
                RenderComment(page, comments, member.Comment);
            }
        }

        return page.End();
    }

    private static void RenderList(PageBuilder page, string title, IEnumerable<PageLink> links)
    {
        page.Element("h2", title).Raw("<ul>\n");
        foreach (var link in links)
        {
            page.Raw("<li>").Link(link).Raw("</li>\n");
        }

        page.Raw("</ul>\n");
    }

    private void RenderComment(PageBuilder page, CommentRenderer comments, XElement comment)
    {
        foreach (var summary in comment.Elements("summary"))
        {
            page.Raw("<p>");
            comments.Render(summary);
            page.Raw("</p>\n");
        }

        foreach (var (element, title) in Parts)
        {
            var parts = comment.Elements(element).ToArray();
            if (parts.Length > 0)
            {
                page.Element("h4", title).Raw("<ul>\n");
            }

            foreach (var part in parts)
            {
                page.Raw("<li>");
                RenderSubject(page, part);
                comments.Render(part);
                page.Raw("</li>\n");
            }

            page.Raw(parts.Length > 0 ? "</ul>\n" : "");
        }
    }

    // What a part is about: a parameter's name, the type of an exception.
    private void RenderSubject(PageBuilder page, XElement part)
    {
        if ((string?)part.Attribute("name") is { } name)
        {
            page.Element("var", name);
        }
        else if ((string?)part.Attribute("cref") is { } reference)
        {
            if (index.Resolve(reference) is { } link)
            {
                page.Link(link).Raw(" ");
            }
            else
            {
                page.Element("code", reference);
            }
        }
    }
}
