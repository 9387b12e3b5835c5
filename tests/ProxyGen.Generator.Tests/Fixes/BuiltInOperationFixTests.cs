using ProxyGen.CodeFixes.Races;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

/// <summary>Two calls of a built-in type become the one that does both.</summary>
public sealed class BuiltInOperationFixTests
{
    private const string Parameters =
        "SharedDictionary<string, int> d, SharedList<int> list, SharedArray<double> array, SharedValue<long> v, SharedSet<string> set, "
        + "SharedQueue<string> q, SharedStack<int> s, string k, int n";

    [Theory]
    [InlineData("d[k] += 1;", "d.Increment(k);")]
    [InlineData("d[k] += n; // more", "d.Increment(k, n); // more")]
    [InlineData("d[k]++;", "d.Increment(k);")]
    [InlineData("++d[k];", "d.Increment(k);")]
    [InlineData("d[k]--;", "d.Increment(k, -1);")]
    [InlineData("d[k] -= n + 1;", "d.Increment(k, -(n + 1));")]
    [InlineData("d[k] = d[k] + n;", "d.Increment(k, n);")]
    [InlineData("d[k] = n + d[k];", "d.Increment(k, n);")]
    [InlineData("d[k] = (d[k] - n);", "d.Increment(k, -n);")]
    [InlineData("int now = d[\"a\"] += 2;", "int now = d.Increment(\"a\", 2);")]
    [InlineData("int now = ++d[k];", "int now = d.Increment(k);")]
    [InlineData("list[n] += 5;", "list.Increment(n, 5);")]
    [InlineData("array[3] += 0.5;", "array.Increment(3, 0.5);")]
    [InlineData("v.Value++;", "v.Increment();")]
    [InlineData("v.Value = v.Value + n;", "v.Increment(n);")]
    public Task Sums(string before, string after) => AssertFixedAsync("PG1101", before, after);

    [Theory]
    [InlineData("if (!d.ContainsKey(k)) d[k] = n;", "d.TryAdd(k, n);")]
    [InlineData("if (!d.ContainsKey(k)) { d.Add(k, n); }", "d.TryAdd(k, n);")]
    [InlineData("if (d.ContainsKey(k) == false) { d[k] = n; }", "d.TryAdd(k, n);")]
    [InlineData("if (!d.TryGetValue(k, out _)) { d[k] = n; }", "d.TryAdd(k, n);")]
    [InlineData("if (d.ContainsKey(k)) d.Remove(k);", "d.Remove(k);")]
    [InlineData("if (!set.Contains(k)) set.Add(k);", "set.Add(k);")]
    [InlineData("if (set.Contains(k)) { set.Remove(k); }", "set.Remove(k);")]
    [InlineData("if (list.Contains(n)) list.Remove(n);", "list.Remove(n);")]
    [InlineData("if (v.Value == 0) v.Value = 5;", "v.CompareExchange(5, 0);")]
    [InlineData("if (d[k] == n) { d[k] = 0; }", "d.TryUpdate(k, 0, n);")]
    [InlineData("if (list[0] == n) { list[0] = 7; }", "list.CompareExchange(0, 7, n);")]
    [InlineData("if (q.Count > 0) q.Dequeue();", "q.TryDequeue(out _);")]
    [InlineData("if (s.Count != 0) { s.Pop(); }", "s.TryPop(out _);")]
    [InlineData("if (q.Count > 0) { k = q.Dequeue(); }", "if (q.TryDequeue(out var item)) { k = item; }")]
    [InlineData("if (q.Count > 0) k = q.Dequeue(); else k = \"\";", "if (q.TryDequeue(out var item)) k = item; else k = \"\";")]
    [InlineData("while (q.Count > 0) Console.WriteLine(q.Dequeue());", "while (q.TryDequeue(out var item)) Console.WriteLine(item);")]
    [InlineData(
        "int item = 1; while (q.Count > 0) { /* a */ Console.WriteLine(q.Dequeue()); Console.WriteLine(item); }",
        "int item = 1; while (q.TryDequeue(out var item2)) { /* a */ Console.WriteLine(item2); Console.WriteLine(item); }")]
    public Task Checks(string before, string after) => AssertFixedAsync("PG1102", before, after);

    [Fact]
    public Task A_loop_that_takes_takes_in_its_condition() => AssertFixedAsync(
        "PG1102",
        """
        // All of them.
        while (q.Count > 0)
        {
            string item = q.Dequeue();
            Console.WriteLine(item);
        }
        """,
        """
        // All of them.
        while (q.TryDequeue(out string? item))
        {
            Console.WriteLine(item);
        }
        """);

    [Theory]
    [InlineData("PG1101", "d[k] *= 2;")]
    [InlineData("PG1101", "int before = d[k]++;")]
    [InlineData("PG1102", "if (!d.ContainsKey(k)) { Console.WriteLine(); d[k] = 1; }")]
    [InlineData("PG1102", "if (!d.ContainsKey(k)) { d[k] = 1; } else { Console.WriteLine(); }")]
    [InlineData("PG1102", "if (d.Count > 5) { d[k] = 1; }")]
    [InlineData("PG1102", "if (q.Count > 1) { q.Dequeue(); }")]
    [InlineData("PG1102", "if (q.Count > 0) { Console.WriteLine(n + q.Dequeue()); }")]
    [InlineData("PG1102", "if (q.Count > 0) { Console.WriteLine(\"{0} {1}\", n, q.Dequeue()); }")]
    [InlineData("PG1102", "if (q.Count > 0) { n = 1; k = q.Dequeue(); }")]
    [InlineData("PG1102", "if (n > 0 && q.Count > 0) { k = q.Dequeue(); }")]
    [InlineData("PG1102", "if (!d.ContainsKey(k)) { /* why */ d[k] = 1; }")]
    public Task Nothing_is_offered_where_no_operation_does_the_same(string id, string statement) =>
        UsageFixHarness.AssertNoneAsync(new BuiltInOperationCodeFix(), id, Wrap(statement));

    [Fact]
    public async Task What_is_returned_is_taken_in_the_condition()
    {
        const string Source = """
            public static class Program
            {
                public static string? Next(SharedQueue<string> q)
                {
                    if (q.Count > 0)
                    {
                        return q.Dequeue(); // the first
                    }

                    return null;
                }
            }
            """;

        Assert.Equal(
            Source.Replace("q.Count > 0", "q.TryDequeue(out var item)", StringComparison.Ordinal)
                .Replace("return q.Dequeue()", "return item", StringComparison.Ordinal),
            await UsageFixHarness.ApplyAsync(new BuiltInOperationCodeFix(), "PG1102", Source));
    }

    [Fact]
    public async Task All_are_fixed_at_once_also_where_the_first_has_no_operation()
    {
        string after = await UsageFixHarness.ApplyAllUnnamedAsync(
            new BuiltInOperationCodeFix(), "PG1101", Wrap("d[k] *= 2;\nd[\"b\"]--;\nv.Value += n;"));

        Assert.Equal(Wrap("d[k] *= 2;\nd.Increment(\"b\", -1);\nv.Increment(n);"), after);
    }

    [Fact]
    public async Task All_are_fixed_at_once()
    {
        string after = await UsageFixHarness.ApplyAllAsync(
            new BuiltInOperationCodeFix(), "PG1101", Wrap("d[k] += 1;\nd[\"b\"]--;\nv.Value += n;"));

        Assert.Equal(Wrap("d.Increment(k);\nd.Increment(\"b\", -1);\nv.Increment(n);"), after);
    }

    private static async Task AssertFixedAsync(string id, string before, string after) =>
        Assert.Equal(Wrap(after), await UsageFixHarness.ApplyAsync(new BuiltInOperationCodeFix(), id, Wrap(before)));

    private static string Wrap(string statements) =>
        $$"""
        public static class Program
        {
            public static void Run({{Parameters}})
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;
}
