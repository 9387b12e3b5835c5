namespace Crawler.Reference;

/// <summary>Where a link leads, and its text.</summary>
internal sealed record PageLink(string Path, string? Fragment, string Text);
