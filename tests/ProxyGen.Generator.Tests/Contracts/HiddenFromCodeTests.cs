using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>What generated code may not use or cannot name: members that are obsolete as an error, types that are local to their file.</summary>
public sealed class HiddenFromCodeTests
{
    [Fact]
    public void Members_that_nobody_may_use_are_left_out()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public class Page { [Obsolete("gone", true)] public Page() { } [Obsolete("gone", true)] public Page(int x) => New = x; [Obsolete("gone", true)] public int Field; public int Half { get; [Obsolete("gone", true)] init; } [Obsolete("gone", true)] public int Old { get; set; } public int New { get; set; } }
            public interface IOld { [Obsolete("gone", true)] void Run(); int Kept { get; } }
            [Shared] public class Account : IOld
            {
                [Obsolete("gone", true)] public Account() { }
                public Account(int x) => Kept = x;
                public int Kept { get; }
                [Obsolete("gone", true)] public int Property { get; set; }
                [Obsolete("gone", true)] public int Field;
                [Obsolete("gone", true)] public int Method() => 1;
                [Obsolete("gone", true)] public int this[int x] => 1;
                [Obsolete("gone", true)] public event Action? Event;
                [Obsolete("gone", true)] public void Raise() => Event?.Invoke();
                [Obsolete("gone", true)] public void Run() { }
                public int Half { get; [Obsolete("gone", true)] set; }
                public Page? Page { get; set; }
            }
            public static class Jobs { [Worker] public static void Use(AccountProxy account) { } }
            """);

        IEnumerable<string> names = run.Type("Demo.AccountProxy").GetMembers().Select(static member => member.Name);
        Assert.Empty(names.Intersect(["Property", "Field", "Method", "Event", "Raise", "this[]", "Run"]));
        Assert.Contains("Kept", names);
        string data = run.Sources["Demo.Page.Formatter.g.cs"];
        Assert.All(["Old", "New", "Field", "Half"], member => Assert.Contains($"\"{member}\"", data, StringComparison.Ordinal));
    }

    [Fact]
    public void Classes_that_are_local_to_their_file_are_refused() =>
        RuleHarness.Expect("PG0002", "[Shared] file class [|Account|] { public int X { get; set; } }");

    [Fact]
    public void Other_types_that_are_local_to_their_file_are_left_alone()
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create("""
            namespace Demo;
            file record Local(int X);
            file class Attempt(string message) : Exception(message);
            file interface IHidden { int Y { get; } }
            file static class Jobs { [Worker] public static void Run(int x) { } }
            [Shared] public class Account
            {
                private object? _local;
                public object Get() => _local ??= new Local(1);
                public void Fail() => throw new Attempt("x");
            }
            """));

        GeneratorHarness.AssertCompiles(run);
        Assert.Equal(["PG0021"], run.Analysis.Select(static diagnostic => diagnostic.Id));
        Assert.DoesNotContain(run.Sources.Values, static text => text.Contains("Local", StringComparison.Ordinal) || text.Contains("Attempt", StringComparison.Ordinal));
    }
}
