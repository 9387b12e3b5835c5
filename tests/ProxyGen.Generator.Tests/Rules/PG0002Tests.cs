using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0002Tests
{
    [Theory]
    [InlineData("[Shared] public static class [|C|];", "static")]
    [InlineData("[Shared] file class [|C|];", "local to its file")]
    [InlineData("public class Outer { [Shared] private class [|C|]; }", "private")]
    [InlineData("public class Outer { [Shared] protected class [|C|]; }", "private")]
    [InlineData("public class Outer { private class Middle { [Shared] public class [|C|]; } }", "private")]
    [InlineData("[Shared] public class Other; [Shared] public class [|C|]<T> where T : Other;", "constrained")]
    [InlineData("[Shared] public class [|C|]<T> where T : allows ref struct;", "ref struct")]
    [InlineData("[Obsolete(\"no\", true)] [Shared] public class [|C|];", "obsolete")]
    public void Class_that_cannot_be_shared_is_reported_and_nothing_is_generated(string source, string reason)
    {
        string message = Assert.Single(RuleHarness.Expect("PG0002", source));

        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class Outer { [Shared] protected internal class C; }")]
    [InlineData("internal class Outer { [Shared] internal class C; }")]
    [InlineData("[Shared] public class C<T> where T : IComparable<T>;")]
    [InlineData("public abstract class Base; [Shared] public class C : Base;")]
    [InlineData("[Shared] public abstract class C { protected C() { } }")]
    public void Class_that_can_be_shared_is_not_reported(string source) => GeneratorHarness.Run("namespace Demo;\n" + source);

    [Fact]
    public void Use_of_a_refused_class_is_not_reported_again()
    {
        string[] messages = RuleHarness.Expect(
            "PG0002",
            "[Shared] public class [|C|]<T> where T : allows ref struct; [Shared] public class User { public C<int>? Value { get; set; } "
            + "public int Kept { get; set; } }");

        Assert.Single(messages);
    }
}
