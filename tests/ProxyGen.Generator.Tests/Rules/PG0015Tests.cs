using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0015Tests
{
    private const string Source = """
        [assembly: SharedType(typeof(System.Text.StringBuilder))]
        [assembly: SharedType(typeof(LinkedList<int>))]
        namespace Demo
        {
            public record Page(int Number) { public OtherProxy Other { get; set; } = null!; public Page Next = null!; }
            public class TooMuchException : Exception { public TooMuchException(string message) : base(message) { } }
            [Shared] public class Other
            {
                [Shared] public List<int> Live { get; } = new();
                public Box<Page>? Box { get; set; }
                public string this[int index] { get => ""; set { } }
                public Task<int> RunAsync(Page page, int count = 3, CancellationToken token = default) => Task.FromResult(count);
                public int Sum(params int[] items) => items.Sum();
            }
            [Shared] public class Box<T> where T : notnull { public T? Value { get; set; } public Box<T> Self() => this; }
            public static class Jobs { [Worker] public static int Run(OtherProxy other, Page page) => 1; }
        }
        """;

    [Fact]
    public void The_oldest_version_that_is_accepted_compiles_all_kinds_of_generated_code() =>
        GeneratorHarness.Run(TestCompilation.Create(LanguageVersion.CSharp13, Source));

    [Fact]
    public void An_older_one_is_reported_wherever_code_is_generated_for()
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create(LanguageVersion.CSharp12, Source));

        Assert.Equal(5, run.Analysis.Count(static diagnostic => diagnostic.Id == "PG0015"));
        Assert.Contains("<LangVersion>13.0</LangVersion>", run.Analysis[0].GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(
            run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_project_for_which_nothing_is_generated_may_be_as_old_as_it_likes() =>
        Assert.Empty(GeneratorHarness.RunUnchecked(TestCompilation.Create(LanguageVersion.CSharp7_3, "namespace Demo { class C { } }")).Analysis);
}
