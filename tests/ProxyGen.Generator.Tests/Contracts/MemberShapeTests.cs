using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class MemberShapeTests
{
    [Theory]
    [InlineData("public int Both { get; set; }")]
    [InlineData("public int ReadOnly { get; } = 1;")]
    [InlineData("public int WriteOnly { set { } }")]
    [InlineData("public int InitOnly { get; init; }")]
    [InlineData("public int PrivateSet { get; private set; }")]
    [InlineData("public int PrivateGet { private get; set; }")]
    [InlineData("public int Field;")]
    [InlineData("public readonly int Field;")]
    [InlineData("public volatile int Field;")]
    [InlineData("public int A, B;")]
    [InlineData("public string this[int index] { get => \"\"; set { } }")]
    [InlineData("public string this[int row, string column] => \"\"; public string this[int row] => \"\";")]
    [InlineData("public int this[params int[] all] => all.Length;")]
    [InlineData("public int this[int index, int reader, int writer, int call] { set { } }")]
    [InlineData("public void Nothing() { }")]
    [InlineData("public int Add(int left, int right) => left + right;")]
    [InlineData("public int Add(int one) => one; public int Add(string one) => 1; public int Add(int one, int two) => 1;")]
    [InlineData("public void Names(int call, int writer, int reader, int result, int target, int cancellationToken, int value) { }")]
    [InlineData("public int NamesAgain(int call, int call2, int reader) => 1;")]
    [InlineData("public void Params(params string[] names) { }")]
    [InlineData("public void Params(int first = 1, params int[]? rest) { }")]
    [InlineData("public void Params(params List<int> rest) { }")]
    [InlineData("public Task RunAsync() => Task.CompletedTask;")]
    [InlineData("public Task<string?> FindAsync(int id) => Task.FromResult<string?>(null);")]
    [InlineData("public ValueTask RunAsync() => default;")]
    [InlineData("public ValueTask<int> CountAsync(CancellationToken token = default) => default;")]
    [InlineData("public Task<int> Count() => Task.FromResult(1);")]
    [InlineData("public int Wait(int time, CancellationToken cancellationToken) => 1;")]
    [InlineData("public int Wait(CancellationToken cancellationToken, int time) => 1;")]
    [InlineData("public int Wait(int time, CancellationToken cancellationToken = default) => 1;")]
    [InlineData("public void Wait(CancellationToken first, CancellationToken second) { }")]
    [InlineData("public async void Fire() => await Task.Yield();")]
    [InlineData("public void BeginCall() { }")]
    [InlineData("public int BeginCall(ulong member) => 1;")]
    [InlineData("public int BeginCall { get; set; } public int Other() => 1;")]
    [InlineData("public int Reference { get; set; }")]
    [InlineData("public int Members => 1; public int Instance => 1; public void Create() { } public void Dispatch() { }")]
    [InlineData("public void System() { } public int Task => 1; public int ProxyGen => 2;")]
    [InlineData("public int CProxy => 1;")]
    [InlineData("public void @base(int @this, int @default = 1) { }")]
    [InlineData("int IComparableLike.Explicit() => 1;")]
    public void Member_of_any_kind_compiles(string member) => GeneratorHarness.Run($$"""
        namespace Demo;
        public interface IComparableLike { int Explicit() => 1; }
        [Shared] public class C : IComparableLike { {{member}} }
        """);

    [Theory]
    [InlineData("int value = 5", "int value = 5")]
    [InlineData("int value = int.MinValue", "int value = -2147483648")]
    [InlineData("long value = long.MinValue", "long value = -9223372036854775808")]
    [InlineData("ulong value = ulong.MaxValue", "ulong value = 18446744073709551615")]
    [InlineData("sbyte value = -1", "sbyte value = -1")]
    [InlineData("bool value = true", "bool value = true")]
    [InlineData("char value = '\\''", "char value = '\\''")]
    [InlineData("string value = \"a\\\"\\n\"", "string value = \"a\\\"\\n\"")]
    [InlineData("string? value = null", "string? value = null")]
    [InlineData("double value = 1.5", "double value = 1.5")]
    [InlineData("double value = double.NaN", "double value = NaN")]
    [InlineData("float value = float.PositiveInfinity", "float value = Infinity")]
    [InlineData("decimal value = 1.50m", "decimal value = 1.50")]
    [InlineData("DayOfWeek value = DayOfWeek.Friday", "DayOfWeek value = Friday")]
    [InlineData("DayOfWeek? value = DayOfWeek.Friday", "DayOfWeek? value = Friday")]
    [InlineData("int? value = null", "int? value = null")]
    [InlineData("int? value = 3", "int? value = 3")]
    [InlineData("Guid value = default", "Guid value = default(Guid)")]
    [InlineData("List<int>? value = null", "List<int>? value = null")]
    public void Default_values_are_carried_over(string declared, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run($"namespace Demo; [Shared] public class C {{ public void Take({declared}) {{ }} }}");

        Assert.Contains($"public void Take({expected})", run.MembersOf("Demo.CProxy"));
        Assert.Contains(
            $"public ValueTask TakeAsync({expected}, CancellationToken cancellationToken = default(CancellationToken))",
            run.MembersOf("Demo.CProxy"));
    }

    [Fact]
    public void Default_values_before_required_parameters_are_dropped() =>
        GeneratorHarness.Run("""
            using System.Runtime.InteropServices;
            namespace Demo;
            [Shared] public class C { public void Take([Optional] int first, string second, [Optional] int third) { } }
            """);

    [Fact]
    public void Members_that_are_not_awaitable_get_an_asynchronous_form()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class C
            {
                public string Name { get; set; } = "";
                public int this[int index] { get => 1; set { } }
                public void Run(int times) { }
                public Task<int> CountAsync(string what) => Task.FromResult(1);
                public int Wait(int time, CancellationToken token) => 1;
            }
            """);

        Assert.Equal(
            [
                "public string Name { get; set; }",
                "public ValueTask<string> GetNameAsync(CancellationToken cancellationToken = default(CancellationToken))",
                "public ValueTask SetNameAsync(string value, CancellationToken cancellationToken = default(CancellationToken))",
                "public int this[int index] { get; set; }",
                "public ValueTask<int> GetItemAsync(int index, CancellationToken cancellationToken = default(CancellationToken))",
                "public ValueTask SetItemAsync(int index, int value, CancellationToken cancellationToken = default(CancellationToken))",
                "public void Run(int times)",
                "public ValueTask RunAsync(int times, CancellationToken cancellationToken = default(CancellationToken))",
                "public Task<int> CountAsync(string what)",
                "public int Wait(int time, CancellationToken token)",
                "public ValueTask<int> WaitAsync(int time, CancellationToken token)",
            ],
            run.MembersOf("Demo.CProxy"));
    }

    [Theory]
    [InlineData("public void Run() { } public Task RunAsync() => Task.CompletedTask;", "RunAsync")]
    [InlineData("public void Run() { } public Task RunAsync(int other) => Task.CompletedTask;", "RunAsync")]
    [InlineData("public int Name { get; set; } public Task<int> GetNameAsync() => Task.FromResult(1);", "GetNameAsync")]
    [InlineData("public int Name { get; set; } public int GetName() => 1;", "GetNameAsync")]
    [InlineData("public int Item { get; set; } public int GetItem(int index) => 1;", "GetItemAsync")]
    [InlineData("public int RunAsync { get; set; } public void Run() { }", "RunAsync")]
    public void An_asynchronous_form_is_left_out_where_its_name_is_taken(string members, string name)
    {
        GeneratorRun run = GeneratorHarness.Run($"namespace Demo; [Shared] public class C {{ {members} }}");

        Assert.Single(run.Type("Demo.CProxy").GetMembers(name));
    }

    [Fact]
    public void Asynchronous_accessors_are_marked()
    {
        GeneratorRun run = GeneratorHarness.Run("namespace Demo; [Shared] public class C { public int Size { get; set; } }");

        AttributeData mark = run.Type("Demo.CProxy").GetMembers("SetSizeAsync").Single().GetAttributes()
            .Single(static attribute => attribute.AttributeClass!.Name == "SharedAccessorAttribute");
        Assert.Equal("Size", mark.ConstructorArguments[0].Value);
        Assert.Equal((int)SharedAccess.Set, mark.ConstructorArguments[1].Value);
    }

    [Fact]
    public void Obsolete_members_are_carried_over_without_warnings_in_generated_code()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class C
            {
                [Obsolete("Use New.")] public void Old() { }
                [Obsolete] public int Bare { get; set; }
                [Obsolete("Gone", DiagnosticId = "X1", UrlFormat = "https://example.org/{0}")] public void Marked() { }
                [Obsolete("Never", true)] public void Forbidden() { }
                [System.Diagnostics.CodeAnalysis.Experimental("EXP1")] public void Trial() { }
            }
            [Obsolete("Old class")] [Shared] public class D { public int Value { get; set; } }
            """);

        Assert.Contains("[global::System.Obsolete(\"Use New.\")]", run.Sources["Demo.C.Proxy.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "DiagnosticId = \"X1\", UrlFormat = \"https://example.org/{0}\"", run.Sources["Demo.C.Proxy.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Type("Demo.CProxy").GetMembers("Forbidden"));
    }

    [Fact]
    public void Documentation_is_inherited_where_there_is_some_and_made_where_there_is_none()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            #pragma warning restore CS1591
            namespace Demo;
            /// <summary>A class.</summary>
            /// <param name="start">Where it begins.</param>
            [Shared] public class C(int start)
            {
                /// <summary>Runs.</summary>
                /// <param name="other">With whom.</param>
                public void Run(CProxy other) { _ = start; }
            #pragma warning disable CS1591
                public void Bare(int x) { }
            }
            """);

        string proxy = run.Sources["Demo.C.Proxy.g.cs"];
        Assert.Contains("/// <inheritdoc cref=\"M:Demo.C.Run(Demo.CProxy)\"/>", proxy, StringComparison.Ordinal);
        Assert.Contains("/// <summary>Calls <c>Bare</c> of the shared object.</summary>", proxy, StringComparison.Ordinal);
    }

    [Fact]
    public void Nullable_annotations_are_carried_over()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class C
            {
                public string?[]? Lines { get; set; }
                public Dictionary<string, List<string?>?> Map { get; set; } = [];
                public C? Next(C? other, (string? A, C? B) pair) => null;
            #nullable disable
                public string Oblivious { get; set; }
                public void Take(string text = null) { }
            #nullable restore
            }
            """);

        Assert.Contains("public string?[]? Lines { get; set; }", run.MembersOf("Demo.CProxy"));
        Assert.Contains("public Dictionary<string, List<string?>?> Map { get; set; }", run.MembersOf("Demo.CProxy"));
        Assert.Contains("public CProxy? Next(CProxy? other, (string? A, CProxy? B) pair)", run.MembersOf("Demo.CProxy"));
        Assert.Contains("public string Oblivious { get; set; }", run.MembersOf("Demo.CProxy"));
    }

    [Fact]
    public void Every_constructor_has_creating_methods()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class C
            {
                public C() { }
                public C(string name, C? manager = null) { }
                internal C(int hidden) { }
                [SharedIgnore] public C(Stream ignored) { }
            }
            """);

        Assert.Equal(
            [
                "public CProxy CreateC(this SharedManager manager)",
                "public ValueTask<CProxy> CreateCAsync(this SharedManager manager, CancellationToken cancellationToken = "
                + "default(CancellationToken))",
                "public CProxy CreateNamedC(this SharedManager manager, string name)",
                "public ValueTask<CProxy> CreateNamedCAsync(this SharedManager manager, string name, CancellationToken "
                + "cancellationToken = default(CancellationToken))",
                "public CProxy GetOrCreateC(this SharedManager manager, string name)",
                "public ValueTask<CProxy> GetOrCreateCAsync(this SharedManager manager, string name, CancellationToken "
                + "cancellationToken = default(CancellationToken))",
                "public CProxy CreateC(this SharedManager sharedManager, string name, CProxy? manager = null)",
                "public ValueTask<CProxy> CreateCAsync(this SharedManager sharedManager, string name, CProxy? manager = null, "
                + "CancellationToken cancellationToken = default(CancellationToken))",
                "public CProxy CreateNamedC(this SharedManager sharedManager, string objectName, string name, CProxy? manager = null)",
                "public ValueTask<CProxy> CreateNamedCAsync(this SharedManager sharedManager, string objectName, string name, CProxy? "
                + "manager = null, CancellationToken cancellationToken = default(CancellationToken))",
                "public CProxy GetOrCreateC(this SharedManager sharedManager, string objectName, string name, CProxy? manager = null)",
                "public ValueTask<CProxy> GetOrCreateCAsync(this SharedManager sharedManager, string objectName, string name, CProxy? "
                + "manager = null, CancellationToken cancellationToken = default(CancellationToken))",
            ],
            run.MembersOf("Demo.CManagerExtensions"));
    }
}
