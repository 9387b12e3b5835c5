using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class InterfaceTests
{
    [Theory]
    [InlineData("public interface I { int X { get; } } [Shared] public class C : I { public int X { get; set; } }")]
    [InlineData("public interface I { int X { set; } } [Shared] public class C : I { int I.X { set { } } }")]
    [InlineData("public interface I { int @class { get; } void @void(int @ref); } [Shared] public class C : I { int I.@class => 1; void I.@void(int @ref) { } }")]
    [InlineData("public interface I { int this[int a, string b] { get; set; } } [Shared] public class C : I { int I.this[int a, string b] { get => 1; set { } } }")]
    [InlineData("public interface I { void Run(int a = 1, params string[] b); } [Shared] public class C : I { void I.Run(int a, params string[] b) { } }")]
    [InlineData("public interface I { string? ToString(string? format); int GetHashCode(); } [Shared] public class C : I { public string? ToString(string? format) => format; }")]
    [InlineData("public interface I { string? ToString(); } [Shared] public class C : I;")]
    [InlineData("public interface I : IDisposable { int X => 1; } [Shared] public class C : I { public void Dispose() { } }")]
    [InlineData("public interface I { int X => 1; private int Y => 2; sealed int Z => 3; static int W => 4; } [Shared] public class C : I;")]
    [InlineData("public interface I { int X { get; } } public interface J : I { int I.X => 1; } [Shared] public class C : J;")]
    [InlineData("public interface I { int X { get; } } public interface J : I { new string X { get; } } [Shared] public class C : J { int I.X => 1; public string X => \"\"; }")]
    [InlineData("public interface I<T> { T? X { get; } } [Shared] public class C : I<C>, I<int> { C? I<C>.X => null; int I<int>.X => 1; }")]
    [InlineData("public interface I<in T, out U> { U X(T t); } [Shared] public class C<T> : I<T, List<T>> { public List<T> X(T t) => [t]; }")]
    [InlineData("public interface I { I? Next { get; } Task<I> Find(); } [Shared] public class C : I { public I? Next => null; public async Task<I> Find() { await Task.Yield(); return this; } }")]
    [InlineData("internal interface I { int X { get; } } [Shared] public class C : I { int I.X => 1; }")]
    [InlineData("public interface I { [Obsolete] void Run(); } [Shared] public class C : I { [Obsolete] void I.Run() { } }")]
    [InlineData("public class O { public interface I { int X { get; } } [Shared] public class C : I { public int X => 1; } }")]
    [InlineData("public interface I { List<int> X { get; } } [Shared] public class C : I { [Shared] public List<int> X { get; } = []; }")]
    [InlineData("public interface I { int X { get; } } public class B : I { public int X => 1; } [Shared] public class C : B;")]
    [InlineData("public interface I { void Run(); } [Shared] public abstract class A : I { public abstract void Run(); } [Shared] public class B : A, I { public override void Run() { } }")]
    [InlineData("[Shared] public class C : List<int>;")]
    [InlineData("[Shared] public class C : IEnumerable<int>, IEnumerable<string> { IEnumerator<int> IEnumerable<int>.GetEnumerator() => throw new Exception(); "
        + "IEnumerator<string> IEnumerable<string>.GetEnumerator() => throw new Exception(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new Exception(); }")]
    [InlineData("[Shared] public record R(int X) : IComparable<R> { public int CompareTo(R? other) => 0; }")]
    [InlineData("public interface I; [Shared] public class C : I { public I? Self => this; public List<I?> All(Dictionary<string, I> x, (I, int)[] y) => [this]; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public interface I { int X => 1; } [System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] [Shared] public class C : I;")]
    public void Interfaces_of_any_kind_compile(string source) => GeneratorHarness.Run("namespace Demo;\n" + source);

    [Fact]
    public void Only_members_without_a_public_form_are_written_for_the_interface()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public interface I { int A { get; } int B { get; } int C => 1; int D => 2; }
            [Shared] public class S : I { public int A => 1; int I.B => 2; public int C => 3; }
            """);

        Assert.Equal(
            ["A", "C", "global::Demo.I.B", "global::Demo.I.D"],
            run.Type("Demo.SProxy").GetMembers().OfType<IPropertySymbol>().Select(static property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("I", Assert.Single(run.Type("Demo.SProxy").Interfaces, static type => type.Name == "I").Name);
    }

    [Fact]
    public void A_proxy_does_not_repeat_what_its_base_implements()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public interface I { int A { get; } int B => 1; }
            [Shared] public class A : I { int I.A => 1; }
            [Shared] public class B : A;
            [Shared] public class C : B, I { int I.A => 2; }
            """);

        Assert.DoesNotContain(run.Type("Demo.BProxy").Interfaces, static type => type.Name == "I");
        Assert.Contains(run.Type("Demo.CProxy").Interfaces, static type => type.Name == "I");
        Assert.Equal(
            ["global::Demo.I.A"],
            run.Type("Demo.CProxy").GetMembers().OfType<IPropertySymbol>().Select(static property => property.Name));
    }

    [Fact]
    public void Public_GetEnumerator_is_no_member_of_the_contract()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class Items<T> : IEnumerable<T>
            {
                public IEnumerator<T> GetEnumerator() => throw new Exception();
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }
            public static class Use { public static void It(SharedManager manager) => manager.CreateItems<int>(); }
            """);

        Assert.DoesNotContain("GetEnumeratorAsync", run.Sources["Demo.Items-1.Proxy.g.cs"], StringComparison.Ordinal);
        Assert.Contains("InterfaceEnumerableFormatter<int>", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_interface_of_a_shared_class_of_another_assembly_stands_for_its_objects()
    {
        GeneratorRun library = GeneratorHarness.Run(TestCompilation.CreateAssembly("Library", """
            namespace Library;
            public interface IPet { string Name { get; } }
            [Shared] public class Dog : IPet { public string Name => "Rex"; }
            """));

        GeneratorRun run = GeneratorHarness.Run(TestCompilation.Create(
            "namespace Demo; [Shared] public class Zoo { public void Admit(Library.IPet pet) { } }")
            .AddReferences(library.Compilation.ToMetadataReference()));

        Assert.Contains("SharedInterfaceFormatter<global::Library.IPet>", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public interface I { void Run(C other); } [Shared] public class [|C|] : I { public void Run(C other) { } }", "has 'C'")]
    [InlineData("public interface I { C Self { get; } } [Shared] public class [|C|] : I { public C Self => this; }", "has 'C'")]
    [InlineData("public interface I { void Run<T>(); } [Shared] public class [|C|] : I { void I.Run<T>() { } }", "'I.Run<T>()'")]
    [InlineData("public interface I { static abstract void Run(); } [Shared] public class [|C|] : I { public static void Run() { } }", "static")]
    [InlineData("public interface I { int X { init; } } [Shared] public class [|C|] : I { int I.X { init { } } }", "initialized")]
    [InlineData("public interface I { Stream X { get; } } [Shared] public class [|C|] : I { Stream I.X => Stream.Null; }", "cannot be forwarded")]
    [InlineData("public interface I { int X { get; } } [Shared] public class [|C|] : I { [SharedIgnore] public int X => 1; }", "[SharedIgnore]")]
    [InlineData("public interface I : ICloneable { } [Shared] public class [|C|] : I { public int X => 1; object ICloneable.Clone() => this; }", "extends 'ICloneable'")]
    [InlineData("public interface I { internal void Run(); } [Shared] public class [|C|] : I { void I.Run() { } }", "not public")]
    [InlineData("public class O { private interface I { } [Shared] public class [|C|] : I; }", "cannot name it")]
    [InlineData("public interface I<T> where T : D { } [Shared] public class D; [Shared] public class [|C|] : I<D>;", "constraints")]
    [InlineData("[Shared] public class [|C|] : System.Collections.IEnumerable { System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new Exception(); }", "items")]
    public void PG0016_interfaces_that_cannot_be_forwarded(string source, string reason)
    {
        string message = Assert.Single(RuleHarness.Expect("PG0016", source));

        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void PG0016_is_not_reported_again_for_a_derived_class() => RuleHarness.Expect("PG0016", """
        public interface I { void Run(A other); }
        [Shared] public class [|A|] : I { public void Run(A other) { } }
        [Shared] public class B : A;
        """);

    [Fact]
    public void An_interface_that_no_shared_class_implements_is_no_payload() => RuleHarness.Expect("PG0003", """
        public interface I;
        [Shared] public class C { public void Run([|I|] x) { } }
        """);

    [Fact]
    public void An_interface_inside_data_is_refused() => RuleHarness.Expect("PG0003", """
        public interface I;
        public record Data(I X);
        [Shared] public class C : I { public void Run([|Data|] x) { } }
        """);
}
