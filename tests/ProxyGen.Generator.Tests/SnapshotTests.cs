using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests;

/// <summary>One readable example of each kind of output. What the outputs do is tested elsewhere.</summary>
public sealed class SnapshotTests
{
    private const string Account = """
        namespace Demo;

        /// <summary>An account.</summary>
        [Shared]
        public class Account(string owner)
        {
            /// <summary>Who it belongs to.</summary>
            public string Owner { get; } = owner;

            [Shared] public List<string> History { get; } = [];

            public Account? Partner { get; set; }

            public Task<int> CountAsync(CancellationToken cancellationToken = default) => Task.FromResult(History.Count);

            public void TransferTo(Account other, decimal amount) => History.Add($"{other.Owner}: {amount}");
        }
        """;

    [Fact]
    public void Proxy() => Snapshot.Match(GeneratorHarness.Run(Account), "Demo.Account.Proxy.g.cs");

    [Fact]
    public void Dispatcher() => Snapshot.Match(GeneratorHarness.Run(Account), "Demo.Account.Dispatcher.g.cs");

    [Fact]
    public void State() => Snapshot.Match(GeneratorHarness.Run(Account), "Demo.Account.State.g.cs");

    [Fact]
    public void Extensions() => Snapshot.Match(
        GeneratorHarness.Run(
            "namespace Demo; [Shared] public class Box<T>(T value) where T : notnull { public T Value { get; set; } = value; }"),
        "Demo.Box-1.Extensions.g.cs");

    [Fact]
    public void Formatter() => Snapshot.Match(
        GeneratorHarness.Run("""
            namespace Demo;

            public record Page(int Number)
            {
                public string? Text { get; init; }
                public Page? Next { get; set; }
            }

            [Shared] public class Book { public Page? First { get; set; } }
            """),
        "Demo.Page.Formatter.g.cs");

    [Fact]
    public void Callback() => Snapshot.Match(
        GeneratorHarness.Run("""
            namespace Demo;

            public delegate void Ticked(object? sender, int time);

            [Shared] public class Clock
            {
                public event Ticked? Tick;

                public void Advance(int time) => Tick?.Invoke(this, time);
            }
            """),
        "Demo.Ticked.6a38acb9.Callback.g.cs");

    [Fact]
    public void Exception() => Snapshot.Match(
        GeneratorHarness.Run("""
            namespace Demo;

            public record Bid(string By, decimal Amount);

            public class BidTooLowException(decimal least) : Exception($"At least {least} is needed.")
            {
                public decimal Least { get; } = least;

                public required string Lot { get; init; }

                public Bid? Highest { get; init; }

                public int Attempts { get; set; }
            }
            """),
        "Demo.BidTooLowException.Exception.g.cs");

    [Fact]
    public void Workers() => Snapshot.Match(
        GeneratorHarness.Run("""
            namespace Demo;

            [Shared] public class Counter { public void Increment() { } }

            public static class Jobs
            {
                [Worker] public static void Count(CounterProxy counter, int times) => counter.Increment();

                [Worker] public static async Task<long> SumAsync(int[] numbers, CancellationToken cancellationToken)
                {
                    await Task.Delay(1, cancellationToken);
                    return numbers.Sum();
                }
            }
            """),
        "Demo.Jobs.Workers.g.cs");

    [Fact]
    public void Registry() => Snapshot.Match(
        GeneratorHarness.Run("""
            namespace Demo;

            public sealed class EmptyException(string message) : Exception(message);

            public enum Kind { Small, Large }

            [Shared] public class Counter { public Kind Kind { get; set; } }

            [Shared] public class Box<T>(T? value) { public T? Value { get; set; } = value; }

            public static class Jobs
            {
                [Worker] public static void Count(CounterProxy counter, BoxProxy<int[]> numbers) => counter.Kind = Kind.Large;
            }
            """),
        "ProxyGen.Registry.g.cs");
}
