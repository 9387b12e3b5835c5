using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class ClassShapeTests
{
    [Theory]
    [InlineData("[Shared] public class Plain { public int Value { get; set; } }")]
    [InlineData("namespace Demo { [Shared] public class InNamespace { public int Value { get; set; } } }")]
    [InlineData("namespace Demo { [Shared] internal class Internal { public int Value { get; set; } } }")]
    [InlineData("namespace Demo { [Shared] public sealed class Sealed { public int Value { get; set; } } }")]
    [InlineData("namespace Demo { [Shared] public record Person(string Name, int Age); }")]
    [InlineData(
        "namespace Demo { [Shared] public sealed record Person(string Name) { public int Age { get; set; } public string Greet() => "
        + "Name; } }")]
    [InlineData("namespace Demo { public static class Outer { [Shared] public class Inner { public int Value { get; set; } } } }")]
    [InlineData(
        "namespace Demo { internal class Outer { internal class Middle { [Shared] internal class Inner(int value) { public int Value "
        + "=> value; } } } }")]
    [InlineData(
        "namespace Demo { public class Outer<T> where T : notnull { [Shared] public class Inner<U>(T first, U second) { public T "
        + "First => first; public U Second => second; } } }")]
    [InlineData("namespace Demo { [Shared] public class Empty; }")]
    [InlineData(
        "namespace Demo { [Shared] public partial class Parts { public int A { get; set; } } public partial class Parts { public int "
        + "B { get; set; } } }")]
    [InlineData(
        "namespace @class.@event { [Shared] public class @string { public int @int { get; set; } public void @void(int @ref, string "
        + "@out = \"x\") { } public int this[int @in] => @in; } }")]
    [InlineData(
        "namespace Demo { [Shared] public class Derived : Base { public int Own { get; set; } } public class Base { public int "
        + "Inherited { get; set; } public virtual void Run() { } } }")]
    [InlineData(
        "namespace Demo { [Shared] public class Derived : Base { public override void Run() { } } [Shared] public class Base { public "
        + "virtual void Run() { } } }")]
    [InlineData(
        "namespace Demo { [Shared] public class Derived : Base { public new int Thing { get; set; } public new void Field() { } } "
        + "public class Base { public void Thing() { } public int Field; } }")]
    [InlineData(
        "namespace Demo { [Shared] public class Derived : Base { public int this[string key] => 1; public void Run(string text) { } } "
        + "public class Base { public int this[int key] => 1; public void Run(int number) { } } }")]
    [InlineData("namespace Demo { [Shared] public class MyList : List<int>; }")]
    [InlineData(
        "namespace Demo { [Shared] public class Owner : IDisposable { public int Value { get; set; } public void Dispose() { } } }")]
    [InlineData(
        "namespace Demo { [Shared] public class Equal : IEquatable<Equal> { public bool Equals(Equal? other) => true; public override "
        + "bool Equals(object? obj) => true; public override int GetHashCode() => 1; public override string ToString() => \"\"; } }")]
    [InlineData("namespace Demo { [Shared] public class Ünïcode { public string Größe { get; set; } = \"\"; } }")]
    public void Shape_of_any_kind_compiles(string source) => GeneratorHarness.Run(source);

    [Theory]
    [InlineData("where T : class", "object")]
    [InlineData("where T : class?", "string?")]
    [InlineData("where T : struct", "int")]
    [InlineData("where T : unmanaged", "int")]
    [InlineData("where T : notnull", "string")]
    [InlineData("where T : IComparable<T>", "int")]
    [InlineData("where T : class, IComparable<T>?", "string")]
    [InlineData("where T : List<int>, new()", "List<int>")]
    public void Constraints_are_carried_over(string constraint, string argument)
    {
        string use = argument == "object"
            ? ""
            : $"public class User {{ public void Use(SharedManager manager) => manager.CreateBox<{argument}>(); }}";
        GeneratorHarness.Run($$"""
            namespace Demo;
            [Shared] public class Box<T> {{constraint}} { public T? Value { get; set; } }
            {{use}}
            """);
    }

    [Fact]
    public void Generated_types_have_the_accessibility_of_the_class()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class Open;
            [Shared] internal class Closed;
            internal class Outer { [Shared] public class Inner; }
            """);

        Assert.Equal(Accessibility.Public, run.Type("Demo.OpenProxy").DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, run.Type("Demo.ClosedProxy").DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, run.Type("Demo.ClosedManagerExtensions").DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, run.Type("Demo.Outer_InnerDispatcher").DeclaredAccessibility);
    }

    [Fact]
    public void Statics_private_members_ignored_members_and_own_members_of_proxies_are_left_out()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class Much : IDisposable
            {
                public const int Constant = 1;
                public static int Static { get; set; }
                public static void Run() { }
                private int Private { get; set; }
                internal void Internal() => Private++;
                protected void Protected() { }
                [SharedIgnore] public Stream? Ignored { get; set; }
                public void Dispose() { }
                public override string ToString() => "";
                public int Kept => 1;
            }
            """);

        Assert.Equal(
            [
                "public int Kept { get; }",
                "public ValueTask<int> GetKeptAsync(CancellationToken cancellationToken = default(CancellationToken))",
                "public ValueTask<string> ToStringAsync(CancellationToken cancellationToken = default(CancellationToken))",
            ],
            run.MembersOf("Demo.MuchProxy"));
    }

    [Fact]
    public void Synthesized_members_of_records_are_left_out()
    {
        GeneratorRun run = GeneratorHarness.Run("namespace Demo; [Shared] public record Person(string Name);");

        Assert.Equal(
            [
                "public string Name { get; }",
                "public ValueTask<string> GetNameAsync(CancellationToken cancellationToken = default(CancellationToken))",
            ],
            run.MembersOf("Demo.PersonProxy"));
    }

    [Fact]
    public void Inherited_members_of_plain_base_classes_are_forwarded_and_overridden_ones_only_once()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public abstract class Root { public abstract int Size { get; } public int Hidden { get; set; } }
            public class Middle : Root { public override int Size => 1; public void Grow() { } }
            [Shared] public class Leaf : Middle { public override int Size => 2; public new string Hidden => ""; }
            """);

        Assert.Equal(
            ["Size", "GetSizeAsync", "Hidden", "GetHiddenAsync", "Grow", "GrowAsync"],
            run.Type("Demo.LeafProxy").GetMembers()
                .Where(static member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary })
                .Select(static member => member.Name));
    }

    [Fact]
    public void A_class_without_members_and_constructors_still_has_a_proxy()
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(
            TestCompilation.Create("namespace Demo; [Shared] public class Made { internal Made() { } public int Value => 1; }"));

        GeneratorHarness.AssertCompiles(run);
        Assert.Contains("Demo.Made.Proxy.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("Demo.Made.Extensions.g.cs", run.Sources.Keys);
    }
}
