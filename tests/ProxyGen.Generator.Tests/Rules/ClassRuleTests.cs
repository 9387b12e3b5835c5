using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class ClassRuleTests
{
    [Theory]
    [InlineData("[Shared] public class [|Account|]; public class AccountProxy;")]
    [InlineData("[Shared] public class [|Account|]; public interface AccountProxy;")]
    [InlineData("[Shared] public class [|Account|]; public class AccountDispatcher;")]
    [InlineData("[Shared] public class [|Account|]; public static class AccountManagerExtensions;")]
    [InlineData("[Shared] public class [|Account|]; [Shared] public class AccountProxy;")]
    [InlineData("[Shared] public class A_B; public class A { [Shared] public class [|B|]; }")]
    [InlineData("[Shared] public class [|Box|]<T>; public class BoxProxy<T>;")]
    public void PG0006_names_that_are_taken(string source) => RuleHarness.Expect("PG0006", source);

    [Theory]
    [InlineData("[Shared] public class Account; public partial class AccountProxy { public int More => 1; }")]
    [InlineData("[Shared] public class Account; public class AccountProxy<T>;")]
    [InlineData("[Shared] public class Box<T>; [Shared] public class Box;")]
    [InlineData("public class A { [Shared] public class B; } [Shared] public class AB;")]
    public void PG0006_names_that_are_free(string source) => GeneratorHarness.Run("namespace Demo;\n" + source);

    [Fact]
    public void PG0007_private_type_as_an_argument_of_a_generic_shared_class() => RuleHarness.Expect("PG0007", """
        internal static class Program
        {
            public static void Use(SharedManager manager) => manager.[|CreateList<Hidden>|]();
            private sealed class Hidden { public int X { get; set; } }
        }
        """);

    [Fact]
    public void PG0007_is_reported_beside_the_compiler_and_nothing_more_follows()
    {
        GeneratorRun run = RuleHarness.ExpectBesideCompiler("PG0007", """
            public class Outer
            {
                private class Hidden { public int X { get; set; } }
                [Shared] public class C { public [|Hidden?|] Value { get; set; } }
            }
            """);

        Assert.Equal(["CS0053"], run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("[Shared] public class [|C|] { internal C() { } public int X { get; set; } }")]
    [InlineData("[Shared] public class [|C|] { [SharedIgnore] public required int X { get; set; } }")]
    [InlineData("[Shared] public class [|C|] { [SharedIgnore] public C() { } }")]
    public void PG0010_classes_that_no_manager_can_create(string source) => RuleHarness.Expect("PG0010", source);

    [Theory]
    [InlineData(
        "[Shared] public class C { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public C(int x) { X = x; } public required "
        + "int X { get; set; } }")]
    [InlineData("[Shared] public class C { internal C(int x) { } public C() { } }")]
    [InlineData("[Shared] public abstract class C { protected C(int x) { } }")]
    [InlineData("[Shared] public class C { public required int X { get; set; } }")]
    [InlineData("[Shared] public class C { public C(int a, int b = 1, params int[] c) { } public required int X { get; init; } public required string a; public required int @class; }")]
    [InlineData("public class B { public required int X { get; init; } } [Shared] public class C : B { public required int Y { get; init; } }")]
    [InlineData("[Shared] public class C { [Shared] public required List<int> X { get; set; } public required C Y { get; set; } }")]
    public void PG0010_classes_that_a_manager_can_create(string source) => GeneratorHarness.Run("namespace Demo;\n" + source);

    [Theory]
    [InlineData("public class Jobs { [Worker] public void [|Run|]() { } }", "instance")]
    [InlineData("public static class Jobs { [Worker] private static void [|Run|]() { } }", "internal or public")]
    [InlineData("public class Outer { private static class Jobs { [Worker] public static void [|Run|]() { } } }", "internal or public")]
    [InlineData("file static class Jobs { [Worker] public static void [|Run|]() { } }", "internal or public")]
    [InlineData("public static class Jobs { [Worker] public static void [|Run|]<T>() { } }", "type parameters")]
    [InlineData("public static class Jobs<T> { [Worker] public static void [|Run|]() { } }", "type parameters")]
    [InlineData("public static class Jobs { [Worker] public static async void [|Run|]() => await Task.Yield(); }", "async void")]
    [InlineData(
        "public static class Jobs { [Worker] public static void Run() { } [Worker] public static void [|Run|](int a) { } }",
        "has its name")]
    [InlineData(
        "public static class Jobs { [Worker] public static void [|Run|](int a, int b, int c, int d, int e, int f, int g, int h, int "
        + "i) { } }",
        "more than 8")]
    [InlineData(
        "public static class Jobs { [Worker] public static void [|Run|](CancellationToken a, CancellationToken b) { } }", "several")]
    [InlineData("public static class Jobs { private static int s; [Worker] public static ref int [|Run|]() => ref s; }", "reference")]
    [InlineData(
        "public static class Jobs { public static void Use() { Local(); [Worker] static void [|Local|]() { } } }", "local function")]
    [InlineData("public static class Jobs { [Worker] public static void [|Run|]() { } } public static class JobsWorkers;", "taken")]
    public void PG0021_methods_that_cannot_run_as_workers(string source, string reason)
    {
        string[] messages = RuleHarness.Expect("PG0021", source);

        Assert.Contains(reason, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public void PG0004_reference_parameters_of_workers() =>
        RuleHarness.Expect("PG0004", "public static class Jobs { [Worker] public static void Run(ref int [|a|]) { } }");
}
