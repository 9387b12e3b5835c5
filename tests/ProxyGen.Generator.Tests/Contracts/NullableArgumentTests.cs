using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>
/// Type arguments that may be null. Of keys the compiler warns where the dictionary is declared; generated code has to name it too.
/// </summary>
public sealed class NullableArgumentTests
{
    [Theory]
    [InlineData("Dictionary<string?, int>")]
    [InlineData("List<Dictionary<string?, int[]>>")]
    [InlineData("IReadOnlyDictionary<string?, int>")]
    [InlineData("ImmutableDictionary<string?, int>")]
    [InlineData("SortedList<Data?, int>")]
    [InlineData("(Dictionary<string?, int> A, int B)")]
    [InlineData("SharedDictionary<string?, int>")]
    [InlineData("OnlyNotNull<string?>")]
    [InlineData("Box<string?>")]
    [InlineData("List<string?>")]
    [InlineData("Box<List<string?>>")]
    [InlineData("(List<string?> A, int B)")]
    [InlineData("KeyValuePair<string?, Box<string?>>")]
    [InlineData("Outcome<string?>")]
    [InlineData("Outer<string?>.Kind")]
    [InlineData("List<Outer<string?>.Kind?>")]
    public void Generated_code_has_no_warnings(string type) => GeneratorHarness.Run($$"""
        #pragma warning disable CS8714
        namespace Demo;
        public record Data(int X);
        public class Outer<T> { public enum Kind { A, B } }
        public record OnlyNotNull<T>(T Value) where T : notnull;
        public class Box<T>(T value) { public T Value { get; } = value; public T? Other { get; init; } public required T Third { get; set; } public readonly T Fourth = value; }
        [SharedUnion(0, typeof(Success<>))] public abstract record Outcome<T>(T Value);
        public record Success<T>(T Value, T? More) : Outcome<T>(Value);
        public record Holder({{type}} Value) { public {{type}}? Second { get; private set; } }
        [Shared] public class Account
        {
            public {{type}}? Property { get; set; }
            public {{type}} Field = default!;
            public Holder? Holder { get; set; }
            public {{type}} Method({{type}} x, ref {{type}} y, Action<{{type}}> z) => x;
            public Task<{{type}}> MethodAsync(in {{type}} x) => throw new Exception();
            public event Action<{{type}}>? Changed;
            public void Raise() => Changed?.Invoke(Field);
        }
        public static class Jobs { [Worker] public static {{type}} Run({{type}} x) => x; }
        """.Replace("MethodAsync(in ", "MethodAsync(", StringComparison.Ordinal));

    [Fact]
    public void Live_collections_have_no_warnings() => GeneratorHarness.Run("""
        #pragma warning disable CS8714
        namespace Demo;
        [Shared] public class Account { [Shared] public Dictionary<string?, int> Live { get; set; } = []; [Shared] public List<string?> List { get; set; } = []; [Shared] public Queue<Dictionary<string?, object?>>? Queue; }
        """);
}
