using Microsoft.CodeAnalysis.CodeFixes;
using ProxyGen.CodeFixes;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

/// <summary>The fixes of rules about leases, tasks, fetches and locks: what comes out compiles and is clean.</summary>
public sealed class UsageFixTests
{
    private const string Account = """
        [Shared]
        public class Account
        {
            public decimal Balance { get; set; }

            public List<string> Tags { get; set; } = [];

            public void Deposit(decimal amount) => Balance += amount;
        }


        """;

    [Theory]
    [InlineData("PG1401", "account.Deposit(1m);", "await account.DepositAsync(1m);")]
    [InlineData("PG1401", "Console.WriteLine(account.Balance);", "Console.WriteLine(await account.GetBalanceAsync());")]
    [InlineData("PG1401", "int count = account.Tags.Count;", "int count = (await account.GetTagsAsync()).Count;")]
    [InlineData("PG1401", "account.Balance = 3m; // why", "await account.SetBalanceAsync(3m); // why")]
    [InlineData("PG1401", "counts[\"a\"] = 1;", "await counts.SetItemAsync(\"a\", 1);")]
    [InlineData("PG1401", "int count = counts[\"a\"];", "int count = await counts.GetItemAsync(\"a\");")]
    [InlineData("PG1401", "int count = counts.Increment(\"a\", 2);", "int count = await counts.IncrementAsync(\"a\", 2);")]
    [InlineData("PG1402", "decimal all = account.GetBalanceAsync().Result + 1;", "decimal all = await account.GetBalanceAsync() + 1;")]
    [InlineData("PG1402", "account.DepositAsync(1m).AsTask().Wait();", "await account.DepositAsync(1m);")]
    [InlineData("PG1402", "account.DepositAsync(1m).ConfigureAwait(false).GetAwaiter().GetResult();", "await account.DepositAsync(1m).ConfigureAwait(false);")]
    [InlineData("PG1402", "int count = account.GetTagsAsync().Result.Count;", "int count = (await account.GetTagsAsync()).Count;")]
    [InlineData("PG1202", "using (gate.AcquireAsync().AsTask()) { }", "using (await gate.AcquireAsync()) { }")]
    [InlineData("PG1202", "using var lease = gate.AcquireAsync().AsTask();", "using var lease = await gate.AcquireAsync();")]
    [InlineData("PG1202", "using Task<SharedLease> lease = gate.AcquireAsync().AsTask();", "using var lease = await gate.AcquireAsync();")]
    [InlineData("PG1202", "var lease = gate.AcquireAsync();", "using var lease = await gate.AcquireAsync();")]
    [InlineData("PG1201", "await gate.AcquireAsync();", "using var lease = await gate.AcquireAsync();")]
    [InlineData("PG1201", "await gate.AcquireAsync().ConfigureAwait(false);", "using var lease = await gate.AcquireAsync().ConfigureAwait(false);")]
    [InlineData("PG1201", "_ = gate.AcquireAsync();", "using var lease = await gate.AcquireAsync();")]
    [InlineData("PG1701", "lock (account) { }", "using (await gate.AcquireAsync()) { }")]
    public async Task In_asynchronous_methods(string id, string before, string after) =>
        Assert.Equal(InAsync(after), await ApplyAsync(FixFor(id), id, InAsync(before)));

    [Theory]
    [InlineData("PG1402", "decimal all = account.GetBalanceAsync().Result + 1;", "decimal all = account.Balance + 1;")]
    [InlineData("PG1402", "account.DepositAsync(1m).AsTask().Wait();", "account.Deposit(1m);")]
    [InlineData("PG1402", "account.SetBalanceAsync(3m).AsTask().GetAwaiter().GetResult();", "account.Balance = 3m;")]
    [InlineData("PG1402", "int count = counts.GetItemAsync(\"a\").Result;", "int count = counts[\"a\"];")]
    [InlineData("PG1402", "int count = queue.DequeueAsync(token).AsTask().Result;", "int count = queue.Dequeue(token);")]
    [InlineData("PG1403", "counts.IncrementAsync(\"a\"); // why", "counts.Increment(\"a\"); // why")]
    [InlineData("PG1403", "counts.SetItemAsync(\"a\", 1);", "counts[\"a\"] = 1;")]
    [InlineData("PG1403", "queue.EnqueueAsync(1).AsTask();", "queue.Enqueue(1);")]
    [InlineData("PG1202", "using (gate.AcquireAsync().AsTask()) { }", "using (gate.Acquire()) { }")]
    [InlineData("PG1202", "gate.AcquireAsync();", "using var lease = gate.Acquire();")]
    [InlineData("PG1201", "gate.Acquire(); // why", "using var lease = gate.Acquire(); // why")]
    [InlineData("PG1201", "_ = gate.Acquire();", "using var lease = gate.Acquire();")]
    [InlineData("PG1201", "string lease = \"\"; Console.WriteLine(lease); gate.Acquire();", "string lease = \"\"; Console.WriteLine(lease); using var lease2 = gate.Acquire();")]
    [InlineData("PG1201", "SharedLease held = gate.Acquire();", "using SharedLease held = gate.Acquire();")]
    [InlineData("PG1701", "lock (account) { account.Deposit(1m); }", "using (gate.Acquire()) { account.Deposit(1m); }")]
    [InlineData("PG1701", "lock (gate) { account.Deposit(1m); }", "using (gate.Acquire()) { account.Deposit(1m); }")]
    public async Task In_blocking_methods(string id, string before, string after) =>
        Assert.Equal(Blocking(after), await ApplyAsync(FixFor(id), id, Blocking(before)));

    [Theory]
    [InlineData("PG1402", "account.DepositAsync(1m).AsTask().Wait(1000);")]
    [InlineData("PG1202", "using (gate.TryAcquireAsync(TimeSpan.Zero).AsTask()) { }")]
    [InlineData("PG1201", "if (gate.TryAcquire(out _)) { }")]
    [InlineData("PG1201", "SharedLease held = gate.Acquire(); held = gate.Acquire();")]
    public async Task Nothing_is_offered_where_it_would_not_be_the_same(string id, string statement) =>
        await UsageFixHarness.AssertNoneAsync(FixFor(id), id, Blocking(statement));

    [Fact]
    public async Task A_lease_released_by_hand_is_put_into_using()
    {
        const string source = """
            public static class Program
            {
                public static void Pay(SharedLock gate)
                {
                    // One at a time.
                    var lease = gate.Acquire();
                    Console.WriteLine();
                    lease.Release();
                }
            }
            """;

        Assert.Equal(
            source.Replace("var lease", "using var lease", StringComparison.Ordinal),
            await ApplyAsync(new LeaseCodeFix(), "PG1201", source));
    }

    [Fact]
    public async Task A_fetch_in_a_loop_goes_in_front_of_it()
    {
        string source = Account + """
            public static class Program
            {
                public static void Print(AccountProxy account)
                {
                    Console.WriteLine();

                    for (int i = 0; i < account.Tags.Count; i++)
                    {
                        Console.WriteLine(account.Tags[i]); // one
                    }
                }
            }
            """;

        Assert.Equal(
            Account + """
            public static class Program
            {
                public static void Print(AccountProxy account)
                {
                    Console.WriteLine();

                    var tags = account.Tags;
                    for (int i = 0; i < tags.Count; i++)
                    {
                        Console.WriteLine(tags[i]); // one
                    }
                }
            }
            """,
            await ApplyAsync(new HoistFetchCodeFix(), "PG1301", source));
    }

    [Fact]
    public async Task An_awaited_fetch_in_a_loop_goes_in_front_of_it_with_its_await()
    {
        string source = Account + """
            public static class Program
            {
                public static async Task PrintAsync(AccountProxy account, string[] tags)
                {
                    // Those that are there.
                    foreach (string tag in tags)
                    {
                        Console.WriteLine((await account.GetTagsAsync()).Contains(tag));
                    }
                }
            }
            """;

        Assert.Equal(
            Account + """
            public static class Program
            {
                public static async Task PrintAsync(AccountProxy account, string[] tags)
                {
                    var tags2 = await account.GetTagsAsync();
                    // Those that are there.
                    foreach (string tag in tags)
                    {
                        Console.WriteLine(tags2.Contains(tag));
                    }
                }
            }
            """,
            await ApplyAsync(new HoistFetchCodeFix(), "PG1301", source));
    }

    [Fact]
    public async Task A_repeated_fetch_is_kept_in_a_variable()
    {
        string source = Account + """
            public static class Program
            {
                public static void Print(AccountProxy account)
                {
                    Console.WriteLine(account.Tags.Count);
                    Console.WriteLine(account.Tags[0]);
                }
            }
            """;

        Assert.Equal(
            Account + """
            public static class Program
            {
                public static void Print(AccountProxy account)
                {
                    var tags = account.Tags;
                    Console.WriteLine(tags.Count);
                    Console.WriteLine(tags[0]);
                }
            }
            """,
            await ApplyAsync(new HoistFetchCodeFix(), "PG1302", source));
    }

    [Fact]
    public async Task Items_fetched_by_index_come_from_one_copy()
    {
        const string source = """
            public static class Program
            {
                public static void Print(SharedList<string> lines)
                {
                    for (int i = 0; i < lines.Count; i++)
                    {
                        Console.WriteLine(lines[i]);
                    }
                }
            }
            """;

        Assert.Equal(
            """
            public static class Program
            {
                public static void Print(SharedList<string> lines)
                {
                    var items = lines.ToArray();
                    for (int i = 0; i < items.Length; i++)
                    {
                        Console.WriteLine(items[i]);
                    }
                }
            }
            """,
            await ApplyAsync(new HoistFetchCodeFix(), "PG1303", source));
    }

    [Fact]
    public async Task All_fetches_of_a_file_are_kept_each_under_a_name_of_its_own()
    {
        string source = Account + """
            public static class Program
            {
                public static void Print(AccountProxy account, AccountProxy other)
                {
                    for (int i = 0; i < account.Tags.Count; i++)
                    {
                        Console.WriteLine(account.Tags[i] + other.Tags[i]);
                    }

                    foreach (int number in new[] { 1, 2 })
                    {
                        Console.WriteLine(account.Tags[number]);
                    }
                }
            }
            """;

        Assert.Equal(
            Account + """
            public static class Program
            {
                public static void Print(AccountProxy account, AccountProxy other)
                {
                    var tags = account.Tags;
                    var tags2 = other.Tags;
                    for (int i = 0; i < tags.Count; i++)
                    {
                        Console.WriteLine(tags[i] + tags2[i]);
                    }

                    var tags3 = account.Tags;
                    foreach (int number in new[] { 1, 2 })
                    {
                        Console.WriteLine(tags3[number]);
                    }
                }
            }
            """,
            await UsageFixHarness.ApplyAllAsync(new HoistFetchCodeFix(), "PG1301", source));
    }

    [Fact]
    public async Task All_items_fetched_by_index_come_from_one_copy()
    {
        const string source = """
            public static class Program
            {
                public static void Print(SharedList<string> lines)
                {
                    for (int i = 0; i < lines.Count; i++)
                    {
                        Console.WriteLine(lines[i]);
                        Console.WriteLine(lines[i].Length);
                    }
                }
            }
            """;

        Assert.Equal(
            """
            public static class Program
            {
                public static void Print(SharedList<string> lines)
                {
                    var items = lines.ToArray();
                    for (int i = 0; i < items.Length; i++)
                    {
                        Console.WriteLine(items[i]);
                        Console.WriteLine(items[i].Length);
                    }
                }
            }
            """,
            await UsageFixHarness.ApplyAllAsync(new HoistFetchCodeFix(), "PG1303", source));
    }

    [Fact]
    public async Task All_repeated_fetches_are_kept()
    {
        string source = Account + """
            public static class Program
            {
                public static void Print(AccountProxy account, AccountProxy other)
                {
                    Console.WriteLine(account.Tags.Count + other.Tags.Count);
                    Console.WriteLine(account.Tags[0]);
                    Console.WriteLine(other.Tags[0]);
                }
            }
            """;

        Assert.Equal(
            Account + """
            public static class Program
            {
                public static void Print(AccountProxy account, AccountProxy other)
                {
                    var tags = account.Tags;
                    var tags2 = other.Tags;
                    Console.WriteLine(tags.Count + tags2.Count);
                    Console.WriteLine(tags[0]);
                    Console.WriteLine(tags2[0]);
                }
            }
            """,
            await UsageFixHarness.ApplyAllAsync(new HoistFetchCodeFix(), "PG1302", source));
    }

    [Fact]
    public async Task Nothing_is_offered_where_no_lock_is_at_hand() =>
        await UsageFixHarness.AssertNoneAsync(new LockedProxyCodeFix(), "PG1701", Account + """
            public static class Program
            {
                public static void Pay(AccountProxy account)
                {
                    lock (account)
                    {
                        account.Deposit(1m);
                    }
                }
            }
            """);

    [Fact]
    public async Task All_of_a_file_are_fixed_together()
    {
        const string before = "account.DepositAsync(1m).AsTask().Wait(); Console.WriteLine(account.GetBalanceAsync().Result); account.SetBalanceAsync(1m).AsTask().Wait();";
        const string after = "account.Deposit(1m); Console.WriteLine(account.Balance); account.Balance = 1m;";

        Assert.Equal(Blocking(after), await UsageFixHarness.ApplyAllAsync(new ProxyTaskCodeFix(), "PG1402", Blocking(before)));
    }

    private static async Task<string> ApplyAsync(CodeFixProvider provider, string id, string source)
    {
        string result = await UsageFixHarness.ApplyAsync(provider, id, source);
        Assert.DoesNotContain(GeneratorHarness.Run("namespace Demo;\n" + result).Analysis, diagnostic => diagnostic.Id == id);
        return result;
    }

    private static CodeFixProvider FixFor(string id) => id switch
    {
        "PG1201" or "PG1202" => new LeaseCodeFix(),
        "PG1701" => new LockedProxyCodeFix(),
        _ => new ProxyTaskCodeFix(),
    };

    private static string InAsync(string statement) => Account + $$"""
        public static class Program
        {
            public static async Task PayAsync(AccountProxy account, SharedDictionary<string, int> counts, SharedLock gate)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;

    private static string Blocking(string statement) => Account + $$"""
        public static class Program
        {
            public static void Pay(
                AccountProxy account, SharedDictionary<string, int> counts, SharedQueue<int> queue, SharedLock gate, CancellationToken token)
            {
                {{statement}}
            }
        }
        """;
}
