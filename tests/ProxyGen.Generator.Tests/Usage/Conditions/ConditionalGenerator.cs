using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>
/// The generator's assembly, compiled from its sources so that any condition of the rules of usage can be deleted while it runs. What does not
/// compile without a condition is not counted as one.
/// </summary>
internal sealed class ConditionalGenerator
{
    // Compiled into the assembly.
    private const string RunningDeletion = """
        namespace ProxyGen.Generator;

        /// <summary>Which condition is deleted on this thread, what runs, and how much.</summary>
        public static class RunningDeletion
        {
            [System.ThreadStatic] private static int t_deleted;
            [System.ThreadStatic] private static bool[]? t_entered;
            [System.ThreadStatic] private static long t_steps;

            public static long Begin(int deleted, bool[]? entered, long steps)
            {
                long left = t_steps;
                t_deleted = deleted;
                t_entered = entered;
                t_steps = steps;
                return left;
            }

            internal static int Enter(int member)
            {
                if (t_entered is { } entered)
                {
                    entered[member] = true;
                }

                Step();
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                return t_deleted;
            }

            internal static void Step()
            {
                if (--t_steps < 0)
                {
                    throw new System.TimeoutException("It does not end.");
                }
            }
        }
        """;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly List<Condition> _conditions = [];
    private readonly Dictionary<int, int> _memberOf = [];
    private int _members;

    private readonly Func<string, bool> _isAsked;

    private ConditionalGenerator(Func<string, bool> isAsked) => _isAsked = isAsked;

    private delegate long Begin(int deleted, bool[]? entered, long steps);

    /// <summary>The conditions that can be deleted.</summary>
    public IReadOnlyList<Condition> Conditions => _conditions;

    /// <summary>How many could not be deleted, because the rest would not compile.</summary>
    public int Refused { get; private set; }

    /// <summary>How many members have conditions.</summary>
    public int Members => _members;

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; private set; }

    /// <summary>Sets for this thread which condition is deleted, what notes the members that run, and how many steps may be taken; gives what was left.</summary>
    public Func<int, bool[]?, long, long> Start { get; private set; } = null!;

    /// <summary>The member that a condition stands in.</summary>
    public int MemberOf(Condition condition) => _memberOf[condition.Number];

    /// <summary>The generator in a directory, with the conditions of the rules of usage.</summary>
    public static ConditionalGenerator Load(string directory, CancellationToken cancellationToken) => Of(
        Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(directory, path).Replace('\\', '/')))
            .Where(static file => !file.Name.StartsWith("obj/", StringComparison.Ordinal) && !file.Name.StartsWith("bin/", StringComparison.Ordinal))
            .OrderBy(static file => file.Name, StringComparer.Ordinal)
            .Select(static file => (file.Name, File.ReadAllText(file.Path))),
        IsOfUsage,
        cancellationToken);

    /// <summary>Some sources, with the conditions of those that are asked for; analyzers are in files named after them.</summary>
    public static ConditionalGenerator Of(
        IEnumerable<(string Name, string Text)> files, Func<string, bool> isAsked, CancellationToken cancellationToken)
    {
        ConditionalGenerator generator = new(isAsked);
        SyntaxTree[] sources = [.. files.Select(static file => Parse(file.Text, file.Name))];
        CSharpCompilation original = CSharpCompilation.Create(
            "ProxyGen.Generator.Conditional",
            [.. sources, Parse(Usings, "Usings"), Parse(RunningDeletion, "RunningDeletion")],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static path => !Path.GetFileName(path).StartsWith("ProxyGen", StringComparison.Ordinal))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: true, reportSuppressedDiagnostics: false)
                .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
                .WithWarningLevel(0));
        generator.Compile(original, sources, cancellationToken);
        return generator;
    }

    private void Compile(CSharpCompilation original, SyntaxTree[] sources, CancellationToken cancellationToken)
    {
        // The number of a condition stays when others turn out not to compile.
        Dictionary<SyntaxTree, ILookup<SyntaxNode, Condition>> found = [];
        Dictionary<SyntaxNode, int> members = [];
        int number = 1;
        foreach (SyntaxTree tree in sources.Where(tree => _isAsked(tree.FilePath)))
        {
            ConditionFinder finder = new(tree.FilePath, original.GetSemanticModel(tree));
            List<(SyntaxNode Member, Condition Condition)> ofTree = [];
            foreach (SyntaxNode member in tree.GetRoot(cancellationToken).DescendantNodes().Where(ConditionMembers.IsMember))
            {
                foreach (Condition condition in finder.Find(ConditionMembers.BodyOf(member).Body, ConditionMembers.NameOf(member), number).ToArray())
                {
                    number++;
                    members.TryAdd(member, members.Count);
                    _memberOf.Add(condition.Number, members[member]);
                    ofTree.Add((member, condition));
                }
            }

            found.Add(tree, ofTree.ToLookup(static entry => entry.Member, static entry => entry.Condition));
        }

        _members = members.Count;
        string kept = Path.Combine(AppContext.BaseDirectory, $"Conditions.{HashOf(sources)}");
        HashSet<int> refused = File.Exists(kept + ".txt") ? [.. File.ReadLines(kept + ".txt").Select(int.Parse)] : [];
        if (!File.Exists(kept + ".txt"))
        {
            File.WriteAllBytes(kept + ".dll", Emit(original, found, member => members[member], refused, cancellationToken));
            File.WriteAllLines(kept + ".txt", refused.Select(static refusal => refusal.ToString(CultureInfo.InvariantCulture)));
        }

        _conditions.AddRange(found.Values
            .SelectMany(static lookup => lookup.SelectMany(static group => group))
            .Where(condition => !refused.Contains(condition.Number)));
        Refused = refused.Count;
        Use(Assembly.Load(File.ReadAllBytes(kept + ".dll")));
    }

    private static byte[] Emit(
        CSharpCompilation original,
        Dictionary<SyntaxTree, ILookup<SyntaxNode, Condition>> found,
        Func<SyntaxNode, int> numberOf,
        HashSet<int> refused,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            CSharpCompilation compilation = original;
            Dictionary<SyntaxTree, List<(TextSpan Span, int Number)>> copies = [];
            foreach ((SyntaxTree tree, ILookup<SyntaxNode, Condition> all) in found)
            {
                ILookup<SyntaxNode, Condition> some = all
                    .SelectMany(static group => group, static (group, condition) => (group.Key, Condition: condition))
                    .Where(entry => !refused.Contains(entry.Condition.Number))
                    .ToLookup(static entry => entry.Key, static entry => entry.Condition);
                ConditionRewriter rewriter = new(tree, some, numberOf);
                SyntaxTree written = Parse(rewriter.Write(), tree.FilePath);
                copies.Add(written, rewriter.Copies);
                compilation = compilation.ReplaceSyntaxTree(tree, written);
            }

            using MemoryStream assembly = new();
            EmitResult result = compilation.Emit(assembly, cancellationToken: cancellationToken);
            if (result.Success)
            {
                return assembly.ToArray();
            }

            int before = refused.Count;
            foreach (Diagnostic error in result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                int at = error.Location.SourceSpan.Start;
                (TextSpan Span, int Number) copy = copies.TryGetValue(error.Location.SourceTree!, out List<(TextSpan Span, int Number)>? ofTree)
                    ? ofTree.Find(copy => copy.Span.Contains(at))
                    : default;
                Assert.True(copy.Number != 0, error.ToString());
                refused.Add(copy.Number);
            }

            Assert.NotEqual(before, refused.Count);
        }
    }

    // What was compiled is kept until the sources, or these tests, change.
    private static string HashOf(SyntaxTree[] sources)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(ConditionalGenerator).Module.ModuleVersionId.ToByteArray());
        foreach (SyntaxTree source in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(source.ToString()));
        }

        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private void Use(Assembly assembly)
    {
        Begin begin = assembly.GetType("ProxyGen.Generator.RunningDeletion", throwOnError: true)!
            .GetMethod("Begin")!
            .CreateDelegate<Begin>();
        Start = (deleted, entered, steps) => begin(deleted, entered, steps);
        Analyzers =
        [
            .. assembly.GetTypes()
                .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Where(type => _isAsked($"Analyzers/{type.Name}.cs"))
                .OrderBy(static type => type.Name, StringComparer.Ordinal)
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }

    private static bool IsOfUsage(string file) =>
        file.StartsWith("Usage/", StringComparison.Ordinal)

            // They only say where to look; ProxyNamesTests has their cases.
            && file is not ("Usage/ProxyNames.cs" or "Usage/TreeNames.cs")
        || file.StartsWith("Flow/", StringComparison.Ordinal)
        || file.StartsWith("Analyzers/", StringComparison.Ordinal) && UsageAnalyzers.Contains(Path.GetFileNameWithoutExtension(file));

    private static readonly ImmutableHashSet<string> UsageAnalyzers =
    [
        "BlockingCallAnalyzer",
        "CopyAnalyzer",
        "DisposedProxyAnalyzer",
        "FetchAnalyzer",
        "HandOverAnalyzer",
        "LeaseAnalyzer",
        "LockOrderAnalyzer",
        "LockedProxyAnalyzer",
        "ManagerLambdaAnalyzer",
        "ProxyTaskAnalyzer",
        "RaceAnalyzer",
        "SharedReadAnalyzer",
        "StoredArgumentAnalyzer",
    ];

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text), ParseOptions, path);
}
