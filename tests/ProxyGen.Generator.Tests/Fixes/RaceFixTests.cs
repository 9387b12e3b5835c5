using Microsoft.CodeAnalysis.CodeFixes;
using ProxyGen.CodeFixes.Races;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

/// <summary>Several calls on an object become one, or are held together by a lease.</summary>
public sealed class RaceFixTests
{
    private const string Account = """
        [Shared]
        public class Account
        {
            public int Count { get; set; }

            public string? Note { get; set; }

            public List<string> Tags { get; set; } = [];
        }

        """;

    [Theory]
    [InlineData("PG1101", "a.Count += 1;", "a.Update(static x => x.Count += 1);")]
    [InlineData("PG1101", "a.Count++; // one more", "a.Update(static x => x.Count++); // one more")]
    [InlineData("PG1101", "a.Count += n;", "a.Update(static (x, n) => x.Count += n, n);")]
    [InlineData("PG1101", "a.Count = a.Count * n + other;", "a.Update(static (x, n, other) => x.Count = x.Count * n + other, n, other);")]
    [InlineData("PG1101", "a.Count = Math.Max(a.Count, 5);", "a.Update(static x => x.Count = Math.Max(x.Count, 5));")]
    [InlineData("PG1101", "a.Note ??= \"none\";", "a.Update(static x => x.Note ??= \"none\");")]
    [InlineData("PG1101", "int now = ++a.Count;", "int now = a.Update(static x => ++x.Count);")]
    [InlineData("PG1101", "a.Tags = [.. a.Tags, \"x\"];", "a.Update(static x => { x.Tags = [.. x.Tags, \"x\"]; });")]
    [InlineData("PG1101", "_account.Count += _step;", "_account.Update(static (x, step) => x.Count += step, _step);")]
    [InlineData("PG1102", "if (a.Note == null) a.Note = \"x\";", "a.Update(static x => { if (x.Note == null) x.Note = \"x\"; });")]
    public Task Steps_run_in_the_manager(string id, string before, string after) =>
        AssertFixedAsync(new UpdateInManagerCodeFix(), id, before, after, isLoose: true);

    [Theory]
    [InlineData("PG1101", "a.Count += b.Count;")]
    [InlineData("PG1101", "a.Count = Next() + a.Count;")]
    [InlineData("PG1101", "a.Count = a.Count + n + other + _step + third;")]
    [InlineData("PG1101", "int read = a.Count; Console.WriteLine(read); a.Count = read + 1;")]
    [InlineData("PG1102", "if (a.Note == null) { a.Note = \"x\"; return; }")]
    [InlineData("PG1102", "if (a.Count > 5) { a.Count = 0; b.Count = 1; }")]
    public Task Steps_that_need_more_than_values_stay(string id, string statement) =>
        UsageFixHarness.AssertNoneAsync(new UpdateInManagerCodeFix(), id, Wrap(statement));

    [Fact]
    public async Task All_run_in_the_manager_at_once() => Assert.Equal(
        Wrap("a.Update(static x => x.Count += 1);\nb.Update(static x => x.Count--);"),
        await UsageFixHarness.ApplyAllAsync(new UpdateInManagerCodeFix(), "PG1101", Wrap("a.Count += 1;\nb.Count--;")));

    [Theory]
    [InlineData("a.Count += n;", "a.UpdateCount(n);", "public void UpdateCount(int n) => Count += n;")]
    [InlineData("int now = ++a.Count;", "int now = a.UpdateCount();", "public int UpdateCount() => ++Count;")]
    [InlineData("_account.Count = _account.Count + _step;", "_account.UpdateCount(_step);", "public void UpdateCount(int step) => Count = Count + step;")]
    public async Task Steps_become_a_method_of_the_class(string before, string after, string method)
    {
        string result = await UsageFixHarness.ApplyAsync(new MoveIntoClassCodeFix(), "PG1101", Wrap(before));

        string[] parts = Wrap(after).Split("    public List<string> Tags { get; set; } = [];\n");
        Assert.Equal(parts[0] + "    public List<string> Tags { get; set; } = [];\n\n    " + method + "\n" + parts[1], result);
    }

    [Fact]
    public async Task A_check_becomes_a_method_of_the_class()
    {
        string result = await UsageFixHarness.ApplyAsync(
            new MoveIntoClassCodeFix(), "PG1102", Wrap("if (a.Note == null)\n{\n    // The first one.\n    a.Note = \"x\";\n}"));

        Assert.Contains("        a.UpdateNote();\n", result, StringComparison.Ordinal);
        Assert.Contains(
            """
                public void UpdateNote()
                {
                    if (Note == null)
                    {
                        // The first one.
                        Note = "x";
                    }
                }
            """,
            result,
            StringComparison.Ordinal);
    }

    [Fact]
    public Task A_lease_is_held_around_the_statement() => AssertFixedAsync(
        new HoldLeaseCodeFix(),
        "PG1101",
        """
        // Counts.
        a.Count += b.Count; // all
        Console.WriteLine();
        """,
        """
        using (gate.Acquire())
        {
            // Counts.
            a.Count += b.Count; // all
        }
        Console.WriteLine();
        """,
        "SharedLock gate");

    [Fact]
    public Task A_lease_is_held_from_the_read_to_the_write() => AssertFixedAsync(
        new HoldLeaseCodeFix(),
        "PG1101",
        """
        Console.WriteLine();
        int read = a.Count;
        Console.WriteLine(read);
        a.Count = read + 1;
        Console.WriteLine();
        """,
        """
        Console.WriteLine();
        using (gate.AcquireWrite())
        {
            int read = a.Count;
            Console.WriteLine(read);
            a.Count = read + 1;
        }
        Console.WriteLine();
        """,
        "SharedReaderWriterLock gate");

    [Fact]
    public Task A_lease_is_held_to_the_end_where_variables_are_used_later() => AssertFixedAsync(
        new HoldLeaseCodeFix(),
        "PG1101",
        """
        int read = a.Count;
        a.Count = read + 1;
        Console.WriteLine(read);
        """,
        """
        using (gate.Acquire())
        {
            int read = a.Count;
            a.Count = read + 1;
            Console.WriteLine(read);
        }
        """,
        "SharedLock gate");

    [Fact]
    public Task A_lease_is_awaited_in_asynchronous_code() => AssertFixedAsync(
        new HoldLeaseCodeFix(),
        "PG1102",
        """
        if (await a.GetNoteAsync() is null)
        {
            await a.SetNoteAsync("x");
        }
        """,
        """
        using (await gate.AcquireAsync())
        {
            if (await a.GetNoteAsync() is null)
            {
                await a.SetNoteAsync("x");
            }
        }
        """,
        "SharedLock gate",
        "async Task");

    [Fact]
    public Task No_lease_is_offered_without_a_lock() =>
        UsageFixHarness.AssertNoneAsync(new HoldLeaseCodeFix(), "PG1101", Wrap("a.Count += 1;"));

    [Fact]
    public Task No_lease_is_taken_twice() => UsageFixHarness.AssertNoneAsync(
        new HoldLeaseCodeFix(), "PG1101", Wrap("int read = a.Count;\nusing (gate.Acquire())\n{\n    a.Count = read + 1;\n}", "SharedLock gate"));

    private static async Task AssertFixedAsync(
        CodeFixProvider fix, string id, string before, string after, string more = "int third", string result = "void", bool isLoose = false)
    {
        string found = await UsageFixHarness.ApplyAsync(fix, id, Wrap(before, more, result));
        string expected = Wrap(after, more, result);
        if (isLoose)
        {
            // How a block inside a lambda is broken into lines is the formatter's.
            Assert.Equal(Words(expected), Words(found));
        }
        else
        {
            Assert.Equal(expected, found);
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Wrap(string statements, string more = "int third", string result = "void") =>
        Account
        + $$"""

        public class Program
        {
            private readonly AccountProxy _account = null!;
            private int _step = 1;

            public {{result}} Run(AccountProxy a, AccountProxy b, int n, int other, {{more}})
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("\n        \n", "\n\n", StringComparison.Ordinal)}}
            }

            public AccountProxy Own => _account;

            public void Step() => _step++;

            private int Next() => _step;
        }
        """;
}
