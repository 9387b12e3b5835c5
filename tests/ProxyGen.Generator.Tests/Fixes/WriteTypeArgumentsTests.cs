using ProxyGen.CodeFixes;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

public sealed class WriteTypeArgumentsTests
{
    private const string Shared = """
        [Shared] public class Cache { public string? Name { get; set; } public T Echo<T>(T value) => value; }
        [Shared] public class Box<T>(T? value) { public T? Value { get; set; } = value; }
        internal static class Hidden { public static T Of<T>(Func<T> value) => value(); }

        """;

    [Theory]
    [InlineData("manager.CreateBox(Hidden.Of(() => cache.Name));", "manager.CreateBox<string>(Hidden.Of(() => cache.Name));")]
    [InlineData(
        "_ = manager.CreateNamedBoxAsync /* 1 */ (\"n\", Hidden.Of(() => (1, new[] { cache.Name })));",
        "_ = manager.CreateNamedBoxAsync<(int, string?[])> /* 1 */ (\"n\", Hidden.Of(() => (1, new[] { cache.Name })));")]
    [InlineData("cache.Echo(Hidden.Of(() => cache.Name));", "cache.Echo<string?>(Hidden.Of(() => cache.Name));")]
    [InlineData("_ = cache?.EchoAsync(Hidden.Of(() => cache.Name));", "_ = cache?.EchoAsync<string?>(Hidden.Of(() => cache.Name));")]
    [InlineData("Func<long, long> echo = cache.Echo;", "Func<long, long> echo = cache.Echo<long>;")]
    public async Task Type_arguments_are_written(string before, string after) =>
        Assert.Equal(Program(after), await FixHarness.ApplyAsync(new WriteTypeArgumentsCodeFix(), "PG0025", Program(before)));

    [Fact]
    public Task Nothing_is_offered_where_they_are_written() => FixHarness.AssertNoneAsync(
        new WriteTypeArgumentsCodeFix(), "PG0025", Program("Hidden.Of(() => manager.CreateCache()).Echo<int>(1);"));

    private static string Program(string use) =>
        Shared + $"internal static class Program {{ public static void Use(SharedManager manager, CacheProxy cache) {{ {use} }} }}\n";
}
