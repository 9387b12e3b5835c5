using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0030Tests
{
    [Theory]
    [InlineData("[Shared] public class C { public void Run([ManagerService] TimeProvider [|clock|]) { } }", "constructors of shared classes", true)]
    [InlineData("[Shared] public class C { public int this[[ManagerService] string [|key|]] => 1; }", "constructors of shared classes", false)]
    [InlineData("public class C([ManagerService] TimeProvider [|clock|]) { public TimeProvider Clock => clock; }", "constructors of shared classes", false)]
    [InlineData("public struct C([ManagerService] TimeProvider [|clock|]) { public TimeProvider Clock => clock; }", "constructors of shared classes", false)]
    [InlineData("public delegate void C([ManagerService] TimeProvider [|clock|]);", "constructors of shared classes", false)]
    [InlineData("public class C { public Action<string> Run = ([ManagerService] string [|text|]) => { }; }", "constructors of shared classes", false)]
    [InlineData("[Shared] public class C([ManagerService] int [|number|]) { public int Number => number; }", "is no class", false)]
    [InlineData("[Shared] public class C<T>([ManagerService] T [|service|]) { public int Number => service is null ? 0 : 1; }", "is no class", false)]
    [InlineData("[Shared] public class C { public C([ManagerService] in TimeProvider [|clock|]) => Text = clock.ToString()!; public string Text { get; } }", "by value", true)]
    public void Service_that_no_manager_gives_is_reported(string source, string reason, bool breaksOtherRules)
    {
        if (breaksOtherRules)
        {
            string marked = source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
            GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create("namespace Demo;\n" + marked));
            Assert.Contains(run.Analysis, diagnostic => diagnostic.Id == "PG0030" && diagnostic.GetMessage(null).Contains(reason, StringComparison.Ordinal));
            return;
        }

        Assert.Contains(reason, Assert.Single(RuleHarness.Expect("PG0030", source)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Shared] public class C([ManagerService] TimeProvider clock) { public long Now => clock.GetTimestamp(); }")]
    [InlineData("[Shared] public class C<T>([ManagerService] IComparer<T> order) where T : class { public bool IsKnown => order is not null; }")]
    [InlineData("[Shared] public class C<T>([ManagerService] T service) where T : class { public bool IsKnown => service is not null; }")]
    [InlineData("[assembly: SharedType(typeof(Demo.C))] namespace Demo { public class C([ManagerService] TimeProvider clock) { public long Now() => clock.GetTimestamp(); } }")]
    public void Service_of_a_constructor_is_not(string source) =>
        Assert.Empty(RuleHarness.Expect("PG0030", source, isFile: source.Contains("namespace", StringComparison.Ordinal)));

    [Fact]
    public void Constructors_that_differ_in_services_alone_look_the_same_to_their_callers() => RuleHarness.Expect(
        "PG0012",
        """
        [Shared]
        public class C
        {
            public C(string name) => Name = name;
            public [|C|](string name, [ManagerService] TimeProvider clock) => Name = name + clock.GetTimestamp();
            public string Name { get; }
        }
        """);
}
