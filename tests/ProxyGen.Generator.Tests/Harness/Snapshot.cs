using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>
/// Compares generated files with verified ones, named <c>Class.Method#HintName.verified.cs</c>. What differs is written beside them as
/// <c>.received.cs</c>; to accept it, rename it. Nothing is ever accepted by itself.
/// </summary>
internal static partial class Snapshot
{
    private static readonly string Directory = Path.Combine(Repository.TestProject, "Snapshots");

    public static void Match(GeneratorRun run, string hintName, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        string received = Version().Replace(
            run.Sources[hintName].Replace("\r\n", "\n", StringComparison.Ordinal), "\"ProxyGen.Generator\", \"VERSION\"");
        string name = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}#{Path.ChangeExtension(hintName, null)}";
        string verifiedPath = Path.Combine(Directory, name + ".verified.cs");
        string receivedPath = Path.Combine(Directory, name + ".received.cs");
        string verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{name} differs from what was verified; rename the .received.cs if it is right.\n\n{Diff(verified, received)}");
    }

    private static string Diff(string verified, string received)
    {
        IEnumerable<string> lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(verified, received).Lines
            .Where(static line => line.Type != ChangeType.Unchanged)
            .Select(static line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text);
        return string.Join("\n", lines);
    }

    [GeneratedRegex("\"ProxyGen.Generator\", \"[^\"]+\"")]
    private static partial Regex Version();
}
