using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>Names that get in the way of careless generated code.</summary>
public sealed class OddNameTests
{
    private static readonly string LongName = new('n', 200);

    [Theory]
    [InlineData("System")]
    [InlineData("Task")]
    [InlineData("ProxyGen")]
    [InlineData("String")]
    [InlineData("List")]
    [InlineData("Client")]
    [InlineData("IncomingCall")]
    [InlineData("SharedProxy")]
    [InlineData("Dispatcher")]
    [InlineData("Formatter")]
    [InlineData("SharedManager")]
    [InlineData("CancellationToken")]
    [InlineData("GC")]
    [InlineData("Nullable")]
    [InlineData("ReadOnlySpan")]
    public void Types_named_like_what_generated_code_uses(string name) => GeneratorHarness.Run(
        $"namespace Demo.{name}; public class Inside {{ public int X {{ get; set; }} }}",
        $"namespace Demo.Other; public class {name} {{ public int X {{ get; set; }} }}",
        $$"""
        namespace Demo.Other
        {
            public class Holder { public {{name}}? Value { get; set; } public Demo.{{name}}.Inside? Other { get; init; } }
            [Shared] public class Account(Holder? first = null)
            {
                public {{name}}? Own { get; set; }
                public Holder? Holder { get; set; } = first;
                [Shared] public global::System.Collections.Generic.List<Demo.{{name}}.Inside> All { get; } = [];
                public global::System.Threading.Tasks.Task<{{name}}?> FindAsync(global::System.Action<{{name}}> found) => throw new global::System.Exception();
                public void {{name}}s(ref {{name}} value, out int count) => count = 1;
                public event global::System.Action<{{name}}>? Changed;
                public void Raise() => Changed?.Invoke(new {{name}}());
            }
            [Shared] public class Derived : Account { public int Y { get; set; } }
            public static class Jobs { [Worker] public static void Run(AccountProxy account, {{name}} value) { } }
        }
        """);

    [Theory]
    [InlineData("System")]
    [InlineData("Task")]
    [InlineData("ProxyGen")]
    [InlineData("List")]
    [InlineData("SharedManager")]
    [InlineData("SharedProxy")]
    public void Shared_classes_named_like_what_generated_code_uses(string name) => GeneratorHarness.Run($$"""
        namespace Demo
        {
            [Shared] public class {{name}} { public int X { get; set; } public {{name}}? Next { get; set; } public void Run({{name}} other) { } }
            [Shared] public class Sub : {{name}} { public int Y { get; set; } }
            public record Data({{name}}Proxy? Value);
            public static class Jobs { [Worker] public static void Run({{name}}Proxy value, Data data) { } }
        }
        """);

    [Fact]
    public void Keywords_in_every_generated_position() => GeneratorHarness.Run("""
        namespace @namespace.@class
        {
            public enum @enum { @in, @out }
            public class @struct { public int @int { get; set; } public required string @string { get; init; } public @enum @readonly; }
            public record @record(int @this, @enum @base = @enum.@out);
            public delegate int @delegate(int @params, @record @ref);
            public class @exception(string message) : Exception(message);
            [SharedUnion(0, typeof(@case))] public abstract class @switch { public int @do { get; set; } }
            public class @case : @switch { public int @while { get; set; } }
            public interface @interface { int @interfaceMember { get; } void @lock(int @fixed); }
            [Shared] public class @void<@object>(@object @new, int @default = 1) : @interface
            {
                public int @interfaceMember => @default;
                public void @lock(int @fixed) { }
                public @object? @try { get; set; }
                public @struct? @catch;
                [Shared] public List<@record> @finally { get; } = [];
                public int this[@enum @is, int @as] { get => 1; set { } }
                public event Action<@record>? @event;
                public void @throw(@delegate @goto, in int @if, ref @record @else, out @enum @for) { @for = @enum.@in; @event?.Invoke(@else); }
                public Task<@switch?> @continue(@struct @break, CancellationToken @async = default) => throw new @exception("");
                public @return @yield<@return>(@return @value) => @value;
                public async IAsyncEnumerable<@enum> @foreach(int @await) { await Task.Yield(); yield return @enum.@in; }
                private readonly int @private = 1;
                public int @checked() => @private + (@new is null ? 0 : 1);
            }
            public class @public { [Shared] public class @internal : @void<int> { public @internal() : base(1) { } public int @protected { get; set; } } }
            public static class @static { [Worker] public static @enum @operator(@voidProxy<int> @explicit, @record @implicit) => @enum.@in; }
            internal static class Program
            {
                public static void Use(SharedManager @manager)
                {
                    var @var = @manager.Createvoid<int>(1);
                    @var.@throw((@params, @ref) => @params, 1, ref System.Runtime.CompilerServices.Unsafe.NullRef<@record>(), out _);
                    _ = @var.@yield<@enum>(@enum.@in);
                }
            }
        }
        """);

    [Fact]
    public void Members_named_like_generated_ones() => GeneratorHarness.Run("""
        namespace Demo;
        public record Data(int Instance, int Default, int Serialize, int reader, int writer, int context, int value, int options);
        [Shared] public class Account
        {
            public int Instance { get; set; }
            public int Channel { get; set; }
            public int Reference => 1;
            public int Target() => 1;
            public int Invoke(int call, int reader) => 1;
            public int Fingerprint { get; set; }
            public int Contract => 1;
            public int s_members => 1;
            public int s_contract => 1;
            public int Members => 1;
            public int Create() => 1;
            public int Update() => 1;
            public int Snapshot() => 1;
            public int SnapshotAsync() => 1;
            public int Account_ => 1;
            public int op_Equality => 1;
            public int get_Value() => 1;
            public void set_Value(int value) { }
            public int add_Changed(int x) => x;
            [Shared] public List<int> Live { get; } = [];
            public int s_liveLive => 1;
            public int SetLive(List<int> live) => 1;
            public Data? Data { get; set; }
            public int GetInstanceAsync() => 1;
            public int ToStringAsync() => 1;
            public int CallAsync(Action<int> s_call) => 1;
            public event Action? Event; public int OnEvent() { Event?.Invoke(); return 1; }
            public int AddEventAsync() => 1;
            public int RaiseEvent() => 1;
            public T Generic<T>(T T1) => T1;
        }
        [Shared] public class Manager { public int CreateAccount() => 1; public int GetOrCreateAccount(string name) => 1; }
        """);

    [Fact]
    public void Names_of_extreme_length()
    {
        GeneratorRun run = GeneratorHarness.Run($$"""
            namespace Demo.{{LongName}}
            {
                public class Outer{{LongName}}
                {
                    public record Data{{LongName}}<T>(T Value{{LongName}});
                    [Shared] public class Account{{LongName}}
                    {
                        public Data{{LongName}}<int>? Data { get; set; }
                        public void Method{{LongName}}(Action<int, int, string> parameter{{LongName}}) { }
                    }
                    public static class Jobs{{LongName}} { [Worker] public static void Run(int x) { } }
                }
            }
            """);

        // A path component has 255 bytes at the most, where such files are written out.
        Assert.All(run.Sources.Keys, static name => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 1, 200));
    }

    [Fact]
    public void Names_that_are_longer_in_bytes_than_in_letters()
    {
        GeneratorRun run = GeneratorHarness.Run($"namespace Demo; [Shared] public class {new string('ß', 200)} {{ public int X {{ get; set; }} }}");

        Assert.All(run.Sources.Keys, static name => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 1, 200));
    }

    [Fact]
    public void Long_names_that_differ_at_their_end_do_not_collide() => GeneratorHarness.Run($$"""
        namespace Demo;
        [Shared] public class {{LongName}}A { public int X { get; set; } }
        [Shared] public class {{LongName}}B { public int X { get; set; } }
        """);
}
