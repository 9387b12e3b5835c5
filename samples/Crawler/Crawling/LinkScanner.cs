using System.Net;

namespace Crawler.Crawling;

/// <summary>
/// Finds the <c>href</c> values of <c>a</c> and <c>area</c> elements in one pass over HTML as it is found on the web: any case,
/// any quotes, attributes in any order; nothing from comments, scripts and styles.
/// </summary>
internal static class LinkScanner
{
    private const string CommentStart = "!--";

    public static List<string> FindLinks(string html)
    {
        var links = new List<string>();
        int position = 0;
        while ((position = html.IndexOf('<', position)) >= 0)
        {
            position++;
            if (html.AsSpan(position).StartsWith(CommentStart, StringComparison.Ordinal))
            {
                position = After(html, "-->", position + CommentStart.Length);
                continue;
            }

            var name = ReadName(html, ref position);
            if (name.IsEmpty)
            {
                continue;
            }

            string? link = ReadLink(html, ref position);
            if (link is not null && (Is(name, "a") || Is(name, "area")))
            {
                links.Add(link);
            }
            else if (Is(name, "script"))
            {
                position = After(html, "</script", position);
            }
            else if (Is(name, "style"))
            {
                position = After(html, "</style", position);
            }
        }

        return links;
    }

    /// <summary>Reads the attributes of a tag up to and with its <c>&gt;</c> and returns the first <c>href</c>, decoded.</summary>
    private static string? ReadLink(string html, ref int position)
    {
        string? link = null;
        while (position < html.Length && html[position] != '>')
        {
            var name = ReadName(html, ref position);
            if (name.IsEmpty)
            {
                position++;
                continue;
            }

            SkipWhiteSpace(html, ref position);
            if (position < html.Length && html[position] == '=')
            {
                position++;
                var value = ReadValue(html, ref position);
                link ??= Is(name, "href") ? WebUtility.HtmlDecode(value.ToString()) : null;
            }
        }

        return link;
    }

    private static ReadOnlySpan<char> ReadName(string html, ref int position)
    {
        int start = position;
        while (position < html.Length && (char.IsAsciiLetterOrDigit(html[position]) || html[position] is '-' or ':' or '_'))
        {
            position++;
        }

        return html.AsSpan(start, position - start);
    }

    private static ReadOnlySpan<char> ReadValue(string html, ref int position)
    {
        SkipWhiteSpace(html, ref position);
        int start = position;
        if (position < html.Length && html[position] is '"' or '\'')
        {
            int end = html.IndexOf(html[position], start + 1);
            end = end < 0 ? html.Length : end;
            position = Math.Min(end + 1, html.Length);
            return html.AsSpan(start + 1, end - start - 1);
        }

        while (position < html.Length && html[position] != '>' && !char.IsWhiteSpace(html[position]))
        {
            position++;
        }

        return html.AsSpan(start, position - start);
    }

    private static void SkipWhiteSpace(string html, ref int position)
    {
        while (position < html.Length && char.IsWhiteSpace(html[position]))
        {
            position++;
        }
    }

    private static int After(string html, string end, int position)
    {
        int found = html.IndexOf(end, position, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + end.Length;
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
