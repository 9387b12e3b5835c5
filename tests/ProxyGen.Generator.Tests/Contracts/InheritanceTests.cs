using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class InheritanceTests
{
    [Theory]
    [InlineData("[Shared] public abstract class A { public abstract int X { get; set; } } [Shared] public class B : A { public override int X { get; set; } }")]
    [InlineData("[Shared] public class A { public void Run() { } } [Shared] public class B : A { public new int Run => 1; }")]
    [InlineData("[Shared] public class A { public int Run => 1; } [Shared] public class B : A { public new void Run() { } }")]
    [InlineData("[Shared] public class A { public int Run; } [Shared] public class B : A { public new string Run = \"\"; public int RunAsync; }")]
    [InlineData("[Shared] public class A { public void Run() { } } [Shared] public class B : A { public Task RunAsync(CancellationToken t = default) => Task.CompletedTask; }")]
    [InlineData("[Shared] public class A { public int X { get; set; } } [Shared] public class B : A { public int GetX() => 1; public int GetXAsync => 1; }")]
    [InlineData("[Shared] public class A { public virtual A Self() => this; } [Shared] public class B : A { public override B Self() => this; }")]
    [InlineData("[Shared] public class A { public virtual A Self => this; } [Shared] public class B : A { public override B Self => this; }")]
    [InlineData("[Shared] public class A { public virtual int X { get; set; } } [Shared] public class B : A { public override int X { set { } } }")]
    [InlineData("[Shared] public class A { [SharedIgnore] public virtual int X => 1; } [Shared] public class B : A { public override int X => 2; }")]
    [InlineData("[Shared] public class A<T> { public T? X { get; set; } } [Shared] public class B : A<B> { public new B? X { get; set; } }")]
    [InlineData("[Shared] public class A<T> where T : notnull { public T? X { get; set; } public class C; } [Shared] public class B<T> : A<List<T>> where T : notnull;")]
    [InlineData("[Shared] public class A { public void BeginCall(ulong member) { } } [Shared] public class B : A { public void More() { } }")]
    [InlineData("[Shared] public class A { public int this[int i] => 1; } [Shared] public class B : A { public new string this[int i] => \"\"; public int this[string s] => 1; }")]
    [InlineData("public class Outer { [Shared] public class A { public int X => 1; } [Shared] internal sealed class B : A; }")]
    [InlineData("[Shared] internal class A; [Shared] internal class B : A;")]
    [InlineData("[Shared] public record A(int X); [Shared] public record B(int X, int Y) : A(X);")]
    [InlineData("[Shared] public class A { [Shared] public List<int> X { get; } = []; } [Shared] public class B : A { [Shared] public new List<string> X { get; set; } = []; }")]
    [InlineData("[Shared] public class A { public void Run(CancellationToken t = default) { } } [Shared] public class B : A { public void Run(int x, CancellationToken t = default) { } }")]
    [InlineData("[Shared] public class A { public A? Next { get; set; } } [Shared] public class B : A { public A? Other { get; set; } [Shared] public List<B> All { get; } = []; }")]
    [InlineData("[Shared] public class A { public event Action? E { add { } remove { } } } [Shared] public class B : A { public new event Action? E { add { } remove { } } }")]
    [InlineData("[Shared] public class A { public virtual event Action? E { add { } remove { } } } [Shared] public class B : A { public override event Action? E { add { } remove { } } }")]
    [InlineData("[Shared] public class A { [Obsolete] public virtual void Run() { } } [Shared] public class B : A { [Obsolete] public override void Run() { } }")]
    public void Derived_classes_of_any_kind_compile(string source) => GeneratorHarness.Run("namespace Demo;\n" + source);

    [Fact]
    public void A_proxy_declares_what_its_base_does_not_have()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public abstract class Root { public abstract int Size { get; } public string Name { get; set; } = ""; }
            public class Middle : Root { public override int Size => 1; public void Grow() { } }
            [Shared] public class Leaf : Middle { public override int Size => 2; public new string Name => ""; public void Own() { } }
            """);

        Assert.Equal(
            [
                "public string Name { get; }",
                "public ValueTask<string> GetNameAsync(CancellationToken cancellationToken = default(CancellationToken))",
                "public void Own()",
                "public ValueTask OwnAsync(CancellationToken cancellationToken = default(CancellationToken))",
                "public void Grow()",
                "public ValueTask GrowAsync(CancellationToken cancellationToken = default(CancellationToken))",
            ],
            run.MembersOf("Demo.LeafProxy"));
        Assert.Equal("RootProxy", run.Type("Demo.LeafProxy").BaseType!.Name);
        Assert.DoesNotContain("Demo.Root.Extensions.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Only_proxies_of_sealed_classes_are_sealed()
    {
        GeneratorRun run = GeneratorHarness.Run("namespace Demo; [Shared] public class Open; [Shared] public sealed class Closed;");

        Assert.False(run.Type("Demo.OpenProxy").IsSealed);
        Assert.True(run.Type("Demo.ClosedProxy").IsSealed);
    }

    [Fact]
    public void A_base_class_of_another_assembly_is_a_base_of_the_proxy()
    {
        GeneratorRun library = GeneratorHarness.Run(TestCompilation.CreateAssembly("Library", """
            namespace Library;
            [Shared] public abstract class Animal { public string Name { get; set; } = ""; public abstract string Sound { get; } }
            [Shared] public class Box<T> { public T? Content { get; set; } }
            """));

        GeneratorRun run = GeneratorHarness.Run(TestCompilation.Create("""
            namespace Demo;
            [Shared] public class Dog : Library.Animal { public override string Sound => "wuff"; public void Fetch() { } }
            [Shared] public class Kennel : Library.Box<Dog>;
            public static class Program
            {
                public static string Use(DogProxy dog, Library.BoxProxy<DogProxy> box, KennelProxy kennel)
                {
                    kennel.Content = dog;
                    Library.AnimalProxy animal = dog;
                    Library.BoxProxy<DogProxy> same = kennel;
                    return animal.Sound + box.Content?.Name + same.Content;
                }
            }
            """).AddReferences(library.Compilation.ToMetadataReference()));

        Assert.Equal(
            ["public void Fetch()", "public ValueTask FetchAsync(CancellationToken cancellationToken = default(CancellationToken))"],
            run.MembersOf("Demo.DogProxy"));
        Assert.Contains("global::Library.BoxProxy<global::Demo.DogProxy>", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_whose_proxy_is_sealed_is_no_base_of_a_proxy()
    {
        GeneratorRun library = GeneratorHarness.RunUnchecked(TestCompilation.CreateAssembly(
            "Library", "namespace Library; [Shared] public class Animal { public string Name { get; set; } = \"\"; }"));
        CSharpCompilation older = library.Compilation.RemoveSyntaxTrees(library.Compilation.SyntaxTrees
            .Where(static tree => tree.FilePath.EndsWith(".Proxy.g.cs", StringComparison.Ordinal)))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                library.Sources["Library.Animal.Proxy.g.cs"].Replace("partial class", "sealed partial class", StringComparison.Ordinal),
                TestCompilation.ParseOptions,
                cancellationToken: TestContext.Current.CancellationToken));

        GeneratorRun run = GeneratorHarness.Run(TestCompilation.Create("namespace Demo; [Shared] public class Dog : Library.Animal;")
            .AddReferences(older.ToMetadataReference()));

        Assert.Equal("SharedProxy", run.Type("Demo.DogProxy").BaseType!.Name);
        Assert.Contains("public string Name { get; set; }", run.MembersOf("Demo.DogProxy"));
    }

    [Fact]
    public void A_member_that_hides_one_of_the_base_has_a_signature_of_its_own()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class A { public void Run() { } public int X { get; set; } public virtual A Self() => this; }
            [Shared] public class B : A { public new void Run() { } public new int X { get; set; } public override B Self() => this; }
            """);

        string dispatcher = run.Sources["Demo.B.Dispatcher.g.cs"];
        Assert.All(["Demo.B::Run()", "get Demo.B::X", "set Demo.B::X", "Demo.B::Self()"], signature =>
            Assert.Contains($"\"{signature}", dispatcher, StringComparison.Ordinal));
        Assert.Contains("\"Run()\"", run.Sources["Demo.A.Dispatcher.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_inherited_member_that_breaks_a_rule_is_reported_once_where_it_is_declared() => RuleHarness.Expect("PG0003", """
        [Shared] public class A { public [|Stream|] Open() => Stream.Null; }
        [Shared] public class B : A { public int X => 1; }
        """);

    [Fact]
    public void A_member_that_looks_on_the_wire_like_one_of_the_base_is_reported() => RuleHarness.Expect("PG0012", """
        [Shared] public class A { public void Run(CancellationToken t) { } }
        [Shared] public class B : A { public void [|Run|]() { } }
        """);

    [Fact]
    public void A_derived_class_that_is_not_marked_cannot_be_named_in_a_signature() => RuleHarness.Expect("PG0003", """
        [Shared] public class A { public [|B?|] Next { get; set; } }
        public class B : A;
        """);
}
