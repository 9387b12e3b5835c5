using System.Collections.Frozen;

namespace Crawler.Reference;

/// <summary>The pages by path; each is rendered when it is first asked for.</summary>
internal sealed class ReferencePages
{
    private readonly FrozenDictionary<string, Lazy<ReferencePage>> _pages;

    public ReferencePages(ReferenceIndex index, string version)
    {
        var renderer = new PageRenderer(index, version);
        var pages = new Dictionary<string, Lazy<ReferencePage>>(StringComparer.Ordinal)
        {
            [PageRenderer.StartPath] = new(renderer.RenderStart),
        };
        foreach (string name in index.Namespaces.Keys)
        {
            pages.Add(ReferenceIndex.LinkTo(name).Path, new(() => renderer.RenderNamespace(name)));
        }

        foreach (var type in index.Types)
        {
            pages.Add(type.Path, new(() => renderer.RenderType(type)));
        }

        _pages = pages.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public int Count => _pages.Count;

    public ReferencePage? Find(string path) => _pages.TryGetValue(path, out var page) ? page.Value : null;

    /// <summary>The paths that links lead to from the start page, itself included. Known from the comments, not from the HTML.</summary>
    public HashSet<string> FindReachable()
    {
        var reachable = new HashSet<string>(StringComparer.Ordinal) { PageRenderer.StartPath };
        var open = new Stack<string>(reachable);
        while (open.TryPop(out string? path))
        {
            foreach (string link in _pages[path].Value.Links)
            {
                if (reachable.Add(link))
                {
                    open.Push(link);
                }
            }
        }

        return reachable;
    }
}
