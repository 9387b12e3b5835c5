namespace Crawler.Reference;

/// <summary>A finished page, with the paths of the pages it links to.</summary>
internal sealed record ReferencePage(ReadOnlyMemory<byte> Html, IReadOnlySet<string> Links);
