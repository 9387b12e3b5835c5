using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Pipeline;

/// <summary>People type: most of the time the source is broken. Neither generator nor analyzers may throw.</summary>
public sealed class RobustnessTests
{
    private const string Source = """
        [assembly: SharedData(typeof(List<Demo.Page>))]
        [assembly: SharedType(typeof(System.Text.StringBuilder), Members = ["Append", nameof(System.Text.StringBuilder.Length)])]
        [assembly: SharedType(typeof(LinkedList<Demo.OtherProxy>), Exclude = ["Clear"], IsPublic = true)]
        [assembly: SharedType(typeof(Demo.Plain.Inside<,>))]
        namespace Demo
        {
            /// <summary>A page.</summary>
            public record Page(int Number) { public OtherProxy? Other { get; set; } public Page? Next; }
            public class Plain { public class Inside<T, U> { public Inside(T first) { } public U? Second { get; set; } } }
            public class TooMuchException(string message) : Exception(message);
            public interface INamed<T> : IEnumerable<T> { string Name { get; } bool TryRename(ref T name, out INamed<T>? old) { old = null; return false; } }
            [Shared] public abstract class Root : INamed<int>
            {
                public required string Name { get; init; }
                public virtual Root? Parent => null;
                IEnumerator<int> IEnumerable<int>.GetEnumerator() => throw new Exception();
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new Exception();
            }
            [Shared] public class Child : Root, INamed<int>
            {
                public override Child? Parent => null;
                public new int Name(in int x, ref string y, out INamed<int> z) { z = this; return x; }
            }
            [Shared] public class Other : Base<string>
            {
                public Box<int>? Box { get; set; }
                public System.Text.StringBuilder? Text { get; set; }
                [Shared] public List<OtherProxy> Live { get; } = [];
            }
            public abstract class Base<T> { public virtual T? Value { get; set; } public abstract class Inside { public T? Deep; } }
            [Shared] public sealed class Box<T>(T value, int count = 1) where T : notnull
            {
                public T Value => value;
                public T this[int index, params string[] more] { get => value; set { } }
                [Obsolete("x")]
                public async Task<(T First, Page? Second)> RunAsync(Other other, CancellationToken token = default)
                {
                    await Task.Yield();
                    return (value, null);
                }
                public class Nested { [Shared] public class Deep<U> { public Dictionary<T, U?> Map { get; set; } = []; } }
            }
            public static class Jobs
            {
                [Worker] public static ValueTask<int> Run(OtherProxy other, SharedList<Page> list, CancellationToken token) => default;
            }
            internal static class Program
            {
                public static void Use(SharedManager manager)
                {
                    manager.CreateBox<Page>(new Page(1));
                    manager.CreateList<OtherProxy>().Add(manager.CreateOther());
                    BoxProxy<List<int>> box = manager.GetOrCreateBox<List<int>>("x", []);
                }
            }
        }
        """;

    [Fact]
    public void Sources_with_pieces_cut_out_never_make_it_throw()
    {
        int seed = Environment.TickCount;
        Random random = new(seed);
        for (int round = 0; round < 100; round++)
        {
            Check(Cut(random), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Sources_that_end_anywhere_never_make_it_throw()
    {
        for (int length = 0; length < Source.Length; length += 17)
        {
            Check(Source[..length], $"length {length}");
        }
    }

    [Theory]
    [InlineData("[assembly: SharedType]")]
    [InlineData("[assembly: SharedType(]")]
    [InlineData("[assembly: SharedType()]")]
    [InlineData("[assembly: SharedType(typeof)]")]
    [InlineData("[assembly: SharedType(typeof()]")]
    [InlineData("[assembly: SharedType(typeof())]")]
    [InlineData("[assembly: SharedType(typeof(Missing))]")]
    [InlineData("[assembly: SharedType(typeof(LinkedList<Missing>))]")]
    [InlineData("[assembly: SharedType(typeof(LinkedList<,>))]")]
    [InlineData("[assembly: SharedType(typeof(LinkedList<>.Missing))]")]
    [InlineData("[assembly: SharedType(typeof(void))]")]
    [InlineData("[assembly: SharedType(typeof(int*))]")]
    [InlineData("[assembly: SharedType(typeof(dynamic))]")]
    [InlineData("[assembly: SharedType((Type)null!)]")]
    [InlineData("[assembly: SharedType(null!)]")]
    [InlineData("[assembly: SharedType(typeof(System.Text.StringBuilder), Members = )]")]
    [InlineData("[assembly: SharedType(typeof(System.Text.StringBuilder), Members = [)]")]
    [InlineData("[assembly: SharedType(typeof(System.Text.StringBuilder), Members = [null!, \"\", 5])]")]
    [InlineData("[assembly: SharedType(typeof(System.Text.StringBuilder), Members = null, Exclude = null)]")]
    [InlineData("[assembly: SharedType(typeof(System.Text.StringBuilder), IsPublic)]")]
    [InlineData("[assembly: SharedType(typeof(System.Text.StringBuilder), 5, Missing = 3)]")]
    [InlineData("[module: SharedType(typeof(System.Text.StringBuilder))] [SharedType(typeof(System.Text.StringBuilder))] class C;")]
    [InlineData("[assembly: SharedType(typeof(System.Text.StringBuilder))] [assembly: SharedType(typeof(System.Text.StringBuilder))]")]
    public void Half_typed_attributes_never_make_it_throw(string source) => Check(source, "as it is");

    [Fact]
    public void Real_sources_with_pieces_cut_out_never_make_it_throw()
    {
        int seed = Environment.TickCount;
        Random random = new(seed);
        string[] files = [.. RealSources()];
        Assert.True(files.Length > 15, "The sources were not found.");
        for (int round = 0; round < 60; round++)
        {
            string file = files[random.Next(files.Length)];
            Check(Cut(random, File.ReadAllText(file)), $"seed {seed}, round {round}, {file}");
        }
    }

    // The samples, and the shared classes of the tests of behaviour.
    private static IEnumerable<string> RealSources()
    {
        string tests = Path.GetDirectoryName(Repository.TestProject)!;
        return new[] { Path.Combine(tests, "../samples"), Path.Combine(tests, "ProxyGen.IntegrationTests") }
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/bin/", StringComparison.Ordinal)
                && (file.Contains("/samples/", StringComparison.Ordinal) || File.ReadAllText(file).Contains("[Shared", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    private static string Cut(Random random) => Cut(random, Source);

    private static string Cut(Random random, string source)
    {
        for (int cut = random.Next(1, 4); cut > 0; cut--)
        {
            SyntaxNodeOrToken[] pieces = [.. Parse(source).DescendantNodesAndTokens()];
            TextSpan span = pieces[random.Next(pieces.Length)].Span;
            source = source.Remove(span.Start, span.Length);
            if (source.Trim().Length == 0)
            {
                break;
            }
        }

        return source;
    }

    private static SyntaxNode Parse(string source)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        return CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken).GetRoot(cancellationToken);
    }

    private static void Check(string source, string origin)
    {
        try
        {
            GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create(source));
            Assert.DoesNotContain(run.Analysis, static diagnostic => diagnostic.Id == "AD0001");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Assert.Fail($"{origin}: {failure.Message}\n\n{source}");
        }
    }
}
