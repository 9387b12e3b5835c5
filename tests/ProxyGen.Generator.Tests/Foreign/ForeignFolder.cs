using System.Globalization;

namespace ProxyGen.Generator.Tests.Foreign;

/// <summary>
/// A folder with code of others, named by PROXYGEN_FOREIGN. PROXYGEN_FOREIGN_SECONDS bounds the time of each test (600 if it is not set): in every run other
/// parts come first, and PROXYGEN_FOREIGN_SEED has the same ones come again.
/// </summary>
internal sealed class ForeignFolder
{
    private const int FilesInOneCompilation = 100;
    private const int DefaultSeconds = 600;

    private ForeignFolder(string path)
    {
        Path = path;
        Seed = Number("PROXYGEN_FOREIGN_SEED") ?? Environment.TickCount;
        Time = TimeSpan.FromSeconds(Number("PROXYGEN_FOREIGN_SECONDS") ?? DefaultSeconds);
    }

    public string Path { get; }

    public int Seed { get; }

    public TimeSpan Time { get; }

    /// <summary>The folder; the test that asks is skipped if there is none.</summary>
    public static ForeignFolder Require()
    {
        string? path = Environment.GetEnvironmentVariable("PROXYGEN_FOREIGN");
        Assert.SkipWhen(string.IsNullOrEmpty(path), "On request: PROXYGEN_FOREIGN names a folder with code that has nothing to do with ProxyGen.");
        Assert.True(Directory.Exists(path), $"{path} does not exist.");
        return new ForeignFolder(path!);
    }

    /// <summary>All files, in groups that are compiled together: neighbours in the folder, so that they know most of each other's types.</summary>
    public IReadOnlyList<string[]> Groups(Random random)
    {
        List<string[]> groups = [];
        List<string> group = [];
        foreach (IGrouping<string, string> directory in Directory.EnumerateFiles(Path, "*.cs", SearchOption.AllDirectories)
            .GroupBy(static file => System.IO.Path.GetDirectoryName(file)!)
            .OrderBy(static directory => directory.Key, StringComparer.Ordinal))
        {
            foreach (string[] files in directory.Order(StringComparer.Ordinal).Chunk(FilesInOneCompilation))
            {
                if (group.Count > 0 && group.Count + files.Length > FilesInOneCompilation)
                {
                    groups.Add([.. group]);
                    group.Clear();
                }

                group.AddRange(files);
            }
        }

        groups.Add([.. group]);
        string[][] shuffled = [.. groups];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
