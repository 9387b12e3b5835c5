using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Pipeline;

/// <summary>Which edits make the generator work again, and how far.</summary>
public sealed class IncrementalTests
{
    private const string Account = """
        namespace Demo;
        [Shared] public class Account
        {
            public Page? Page { get; set; }
            public int Count() { return 1; }
        }
        """;

    private const string Other = """
        namespace Demo;
        [Shared] public class Other { public List<int> Numbers { get; set; } = []; public BoxProxy<int>? Box { get; set; } }
        [Shared] public class Box<T> { public T? Value { get; set; } }
        """;

    private const string Foreign = """
        using Demo.Tests.Shared;
        [assembly: SharedType(typeof(System.Text.StringBuilder), Exclude = ["Clear"])]
        [assembly: SharedType(typeof(LinkedList<int>))]
        [assembly: SharedManagerStartup(typeof(Demo.Startup))]
        namespace Demo;
        internal static class Startup { public static void Configure(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }
        [Shared] internal class Log
        {
            public void Append(System.Text.StringBuilder text) { }
            public LinkedListProxy<int>? List { get; set; }
        }
        """;

    private const string Rest = """
        namespace Demo;
        public class Page { public int Number { get; set; } }
        [Shared] public class Watcher { public void Watch(Action<int> handler) { handler(1); } }
        public class Unrelated { public int X { get; set; } public int Y() { return 1; } }
        public class TooMuchException(string message) : Exception(message) { public int Most { get; init; } }
        public static class Jobs { [Worker] public static void Run(AccountProxy account, SharedList<int> list) { } }
        internal static class Program { public static void Use(SharedManager manager) => manager.CreateDictionary<string, long>(); }
        """;

    [Theory]
    [InlineData("unrelated member", "public int X { get; set; }", "public int X { get; set; } public string Z => \"\";")]
    [InlineData("unrelated body", "return 1; } }\npublic class TooMuch", "return 2; } }\npublic class TooMuch")]
    [InlineData("white space", "public class Unrelated", "\n\n\n   public   class  Unrelated")]
    [InlineData("comment", "public class Unrelated", "/* a comment */ public class Unrelated")]
    [InlineData("new type", "public class Unrelated", "public class Added; public class Unrelated")]
    [InlineData("body of a worker", "SharedList<int> list) { }", "SharedList<int> list) { list.Clear(); }")]
    public void Edit_that_changes_no_contract_leaves_every_step_alone(string edit, string before, string after) =>
        AssertUnchanged(edit, Run(2, before, after), PipelineSteps.All);

    [Theory]
    [InlineData("body of a shared class", "return 1;", "return 2;")]
    [InlineData("white space in a shared class", "public int Count()", "\n\n  public   int   Count()")]
    [InlineData(
        "private member of a shared class", "public int Count()", "private static int X() => 1; internal int Hidden => X(); public int Count()")]
    [InlineData("initial value", "{ get; set; }\n    public int Count", "{ get; set; } = new();\n    public int Count")]
    public void Edit_inside_a_shared_class_that_changes_no_signature_leaves_every_step_alone(string edit, string before, string after) =>
        AssertUnchanged(edit, Run(0, before, after), PipelineSteps.All);

    [Fact]
    public void Renamed_member_changes_one_contract_and_not_the_registry()
    {
        GeneratorRunResult result = Run(0, "Count()", "Total()");

        Assert.Equal(
            [IncrementalStepRunReason.Modified],
            Reasons(result, PipelineSteps.SharedClasses).Where(
                static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        AssertUnchanged(
            "renamed member",
            result,
            [PipelineSteps.DataTypes, PipelineSteps.Registry, PipelineSteps.RequiredTypes, PipelineSteps.Workers]);
        Assert.Single(OutputReasons(result), static reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Renamed_member_of_a_data_type_changes_its_formatter_and_the_contracts_that_use_it()
    {
        GeneratorRunResult result = Run(2, "public int Number", "public int Index");

        Assert.Single(Reasons(result, PipelineSteps.SharedClasses), static reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(Reasons(result, PipelineSteps.DataTypes), static reason => reason == IncrementalStepRunReason.Modified);
        AssertUnchanged(
            "renamed member of a data type", result, [PipelineSteps.Workers, PipelineSteps.Exceptions, PipelineSteps.GenericUses]);
    }

    [Fact]
    public void New_member_of_another_shared_class_leaves_this_one_alone()
    {
        GeneratorRunResult result = Run(1, "public BoxProxy<int>? Box", "public int More { get; set; } public BoxProxy<int>? Box");

        Assert.Single(Reasons(result, PipelineSteps.SharedClasses), static reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(OutputReasons(result), static reason => reason == IncrementalStepRunReason.Modified);
    }

    [Theory]
    [InlineData("body", "(System.Text.StringBuilder text) { }", "(System.Text.StringBuilder text) { text.Clear(); }")]
    [InlineData("white space", "[assembly: SharedType(typeof(System", "[assembly:   SharedType( typeof( System")]
    public void Edit_beside_foreign_classes_leaves_every_step_alone(string edit, string before, string after) =>
        AssertUnchanged(edit, Run(3, before, after), PipelineSteps.All);

    [Fact]
    public void Option_of_a_foreign_class_changes_its_contract_and_no_other()
    {
        GeneratorRunResult result = Run(3, "[\"Clear\"]", "[\"Clear\", \"Append\"]");

        Assert.Single(Reasons(result, PipelineSteps.ForeignClasses), static reason => reason == IncrementalStepRunReason.Modified);
        AssertUnchanged("option", result, [PipelineSteps.SharedClasses, PipelineSteps.DataTypes, PipelineSteps.Workers]);
    }

    [Fact]
    public void New_closed_form_changes_the_registry_only()
    {
        GeneratorRunResult result = Run(2, "manager.CreateDictionary<string, long>()", "manager.CreateDictionary<string, ulong>()");

        AssertUnchanged("new closed form", result, [PipelineSteps.SharedClasses, PipelineSteps.DataTypes, PipelineSteps.Workers]);
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(result, PipelineSteps.Registry));
        Assert.Single(OutputReasons(result), static reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Every_step_has_run()
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver(trackSteps: true)
            .RunGenerators(TestCompilation.Create(Account, Other, Rest, Foreign), TestContext.Current.CancellationToken);

        IEnumerable<string> steps = driver.GetRunResult().Results.Single().TrackedSteps.Keys;
        Assert.Empty(PipelineSteps.All.Except(steps).Except([PipelineSteps.BuiltInClasses, PipelineSteps.SharedData]));
    }

    private static GeneratorRunResult Run(int source, string before, string after)
    {
        string[] sources = [Account, Other, Rest, Foreign];
        CSharpCompilation first = TestCompilation.Create(sources);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(trackSteps: true).RunGenerators(
            first, TestContext.Current.CancellationToken);
        SyntaxTree tree = first.SyntaxTrees[source];
        string text = tree.ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        CSharpCompilation second = first.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText(
                text.Replace(before, after, StringComparison.Ordinal), TestCompilation.ParseOptions, tree.FilePath));
        GeneratorRunResult result = driver.RunGenerators(second, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result;
    }

    private static void AssertUnchanged(string edit, GeneratorRunResult result, IEnumerable<string> steps)
    {
        foreach (string step in steps)
        {
            Assert.All(Reasons(result, step), reason => Assert.True(
                reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{edit}: {step} was {reason}."));
        }
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)
            : [];

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(static steps => steps.Value)
            .SelectMany(static run => run.Outputs)
            .Select(static output => output.Reason);
}
