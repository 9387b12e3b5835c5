using System.Runtime.InteropServices;

namespace Crawler.Reference;

/// <summary>The XML documentation files of the .NET SDK whose runtime runs this program.</summary>
internal sealed record ReferencePack(string Version, IReadOnlyList<string> Files)
{
    private const string PackName = "Microsoft.NETCore.App.Ref";

    public static ReferencePack Find()
    {
        // <dotnet root>/shared/Microsoft.NETCore.App/<version>/
        string runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        string packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", PackName));
        string target = $"net{Environment.Version.Major}.{Environment.Version.Minor}";

        return Versions(packs)
            .Select(directory => (Directory: directory, Reference: Path.Combine(directory, "ref", target)))
            .Where(version => Directory.Exists(version.Reference))
            .Select(version => new ReferencePack(Path.GetFileName(version.Directory), Directory.GetFiles(version.Reference, "*.xml")))
            .FirstOrDefault(pack => pack.Files.Count > 0)
            ?? throw new CrawlerException($"No documentation for {target} in '{packs}'; install the .NET SDK, or give a URL to crawl.");
    }

    private static IEnumerable<string> Versions(string packs) =>
        Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs).OrderByDescending(directory => VersionOf(Path.GetFileName(directory)))
            : [];

    private static Version VersionOf(string name) =>
        System.Version.TryParse(name.Split('-')[0], out var version) ? version : new Version();
}
