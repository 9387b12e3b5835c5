using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>
/// The generator does not see its own output, and yet finds what type arguments the compiler infers from it. That nothing is missing is what
/// PG0025 says: the harness fails if it speaks.
/// </summary>
public sealed class InferredFormTests
{
    private const string Shared = """
        namespace Demo;
        public record Item(int Id, string Name) { public Item? Next { get; set; } public List<char> Marks() => []; public byte this[string key] => 0; }
        [Shared] public class Account
        {
            public Item First { get; set; } = new(1, "");
            public decimal Balance { get; set; }
            public Account? Parent { get; set; }
            public (long Key, Item[] Items) Pair() => default;
            public KeyValuePair<string, short> Entry() => default;
            public List<Account> Children() => [];
            public IReadOnlyDictionary<string, float> Limits => new Dictionary<string, float>();
            public Task<ushort> CountAsync() => Task.FromResult((ushort)0);
            public bool TryFind(string name, out Item? item) { item = null; return false; }
            public T Echo<T>(T value) => value;
            public sbyte this[int index] => 0;
            public IAsyncEnumerable<uint> Follow() => throw new NotSupportedException();
            [Shared] public List<Item> History { get; } = [];
        }
        [Shared] public class Bag : List<ulong>;
        [Shared] public class Box<T>(T value)
        {
            public T Value { get; set; } = value;
            public void Add<TItem>(params TItem[] items) { }
            public TOut Get<TOut>(Func<TOut> value) => value();
            public Task<TOut> GetAsync<TIn, TOut>(TIn other, Func<TIn, Task<TOut>> value) => value(other);
            public void Take<TItem>(IReadOnlyList<TItem> items) { }
        }
        """;

    [Theory]
    [InlineData("account.First", "Demo.Item")]
    [InlineData("account.First.Name", "System.String")]
    [InlineData("account.First.Next!.Id", "System.Int32")]
    [InlineData("account.First.Marks()", "System.Collections.Generic.List<System.Char>")]
    [InlineData("account.First[\"a\"]", "System.Byte")]
    [InlineData("account[0]", "System.SByte")]
    [InlineData("account.Limits[\"day\"]", "System.Single")]
    [InlineData("account.Parent?.Balance", "System.Nullable<System.Decimal>")]
    [InlineData("account.Parent?.First.Name", "System.String")]
    [InlineData("account.Parent?.Parent?.Pair().Items", "Demo.Item[]")]
    [InlineData("account.Balance + 1", "System.Decimal")]
    [InlineData("-account.First.Id * 2.5", "System.Double")]
    [InlineData("\"n\" + account.First.Id", "System.String")]
    [InlineData("account.Balance > 0 && account.First.Id == 1", "System.Boolean")]
    [InlineData("account.Balance > 0 ? account.First : null", "Demo.Item")]
    [InlineData("account.Parent?.Balance ?? account.Balance", "System.Decimal")]
    [InlineData("account.First.Id switch { 1 => account.First.Name, _ => throw new NotSupportedException() }", "System.String")]
    [InlineData("(account.First.Id, account.Balance)", "System.ValueTuple<System.Int32,System.Decimal>")]
    [InlineData("new[] { account.First, account.Parent!.First }", "Demo.Item[]")]
    [InlineData("account.Children()", "System.Collections.Generic.List<shared Demo.Account>")]
    [InlineData("account.Children()[0]", "shared Demo.Account")]
    [InlineData("account.History", "ProxyGen.SharedList<Demo.Item>")]
    [InlineData("account.History[0]", "Demo.Item")]
    [InlineData("account.Echo(5L)", "System.Int64")]
    [InlineData("account.Echo<short>(5)", "System.Int16")]
    [InlineData("await account.CountAsync()", "System.UInt16")]
    [InlineData("(await account.GetFirstAsync().ConfigureAwait(false)).Id", "System.Int32")]
    [InlineData("manager.CreateBox(account.First).Value.Name", "System.String")]
    public void A_type_argument_is_found_through_expressions(string expression, string argument) =>
        Expect($"var value = {expression}; manager.CreateBox(value);", $"Demo.Box<{argument}>");

    [Theory]
    [InlineData("foreach (var value in account.Children())", "shared Demo.Account")]
    [InlineData("foreach (var value in account.Pair().Items)", "Demo.Item")]
    [InlineData("foreach (var (_, value) in account.Limits)", "System.Single")]
    [InlineData("foreach (var value in account.History)", "Demo.Item")]
    [InlineData("foreach (var value in manager.CreateBag())", "System.UInt64")]
    [InlineData("await foreach (var value in account.Follow())", "System.UInt32")]
    [InlineData("var (_, value) = account.Pair();", "Demo.Item[]")]
    [InlineData("var (_, (value, _)) = (1, account.Pair());", "System.Int64")]
    [InlineData("(var key, var value) = account.Entry();", "System.Int16")]
    [InlineData("var (value, _) = account.First;", "System.Int32")]
    [InlineData("if (account.TryFind(\"a\", out var value))", "Demo.Item")]
    [InlineData("if (account.First.Next is { } value)", "Demo.Item")]
    [InlineData("if (account.Parent?.Balance is { } value)", "System.Decimal")]
    [InlineData("if (account.First is var value)", "Demo.Item")]
    [InlineData("using var value = account.Parent!;", "shared Demo.Account")]
    public void A_type_argument_is_found_through_variables(string declaration, string argument) =>
        Expect($"{declaration} {{ manager.CreateBox(value); }}", $"Demo.Box<{argument}>");

    [Theory]
    [InlineData("box.Take([account.First])", "Take_[0-9a-f]+<Demo.Item>")]
    [InlineData("box.Take([..account.Pair().Items])", "Take_[0-9a-f]+<Demo.Item>")]
    [InlineData("box.Add(account.First.Id, 2)", "Add_[0-9a-f]+<System.Int32>")]
    [InlineData("box.Add([account.Balance])", "Add_[0-9a-f]+<System.Decimal>")]
    [InlineData("box.Get(() => account.Balance)", "Get_[0-9a-f]+<System.Decimal>")]
    [InlineData("_ = box.GetAsync(1, async (int id) => (await account.GetFirstAsync()).Id)", "GetAsync_[0-9a-f]+<System.Int32,System.Int32>")]
    public void A_type_argument_is_found_in_arguments(string call, string form) =>
        Expect($"var box = manager.CreateBox(1); {call};", form, isMethod: true);

    [Fact]
    public void Forms_that_break_constraints_are_not_registered() => GeneratorHarness.Run(Shared, """
        namespace Demo;
        [Shared] public class Strict
        {
            public T? Get<T>(T? value) where T : struct => value;
            public T? Get<T>(T? value, int other = 0) where T : class => value;
            public T? Get<T>(T? value, long other) where T : IDisposable, new() => value;
        }
        internal static class Program
        {
            public static void Use(StrictProxy strict) { strict.Get<int>(5); strict.Get<string>("5"); }
        }
        """);

    private static void Expect(string use, string form, bool isMethod = false)
    {
        GeneratorRun run = GeneratorHarness.Run(Shared, $$"""
            namespace Demo;
            internal static class Program { public static async Task Use(SharedManager manager) { var account = manager.CreateAccount(); {{use}} await Task.Yield(); } }
            """);

        string registry = run.Sources["ProxyGen.Registry.g.cs"];
        if (isMethod)
        {
            Assert.Matches(form, registry);
        }
        else
        {
            Assert.Contains($"(\"{form}\", static reference => ", registry, StringComparison.Ordinal);
        }
    }
}
