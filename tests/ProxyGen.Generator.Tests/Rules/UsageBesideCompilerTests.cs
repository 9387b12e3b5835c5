using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

/// <summary>Mistakes that the compiler refuses as well, without saying what to do.</summary>
public sealed class UsageBesideCompilerTests
{
    [Fact]
    public void Using_around_the_task_of_a_lease() =>
        RuleHarness.ExpectBesideCompiler("PG1202", """
            public static class Program
            {
                public static async Task PayAsync(SharedLock gate)
                {
                    using ([|gate.AcquireAsync()|])
                    {
                        await Task.Delay(1);
                    }

                    using var lease = [|gate.AcquireAsync()|];
                }
            }
            """);

    [Fact]
    public void Instance_where_a_parameter_is_a_proxy() =>
        RuleHarness.ExpectBesideCompiler("PG1602", """
            [Shared]
            public class Account
            {
                public decimal Balance { get; set; }

                public void TransferTo(Account other) => other.Balance += Balance;
            }

            public static class Jobs
            {
                [Worker]
                public static void PayIn(AccountProxy account, int times) => account.Balance = times;
            }

            public static class Program
            {
                public static void Run(AccountProxy account)
                {
                    account.TransferTo([|new Account()|]);
                    WorkerProcess.Start(JobsWorkers.PayIn, [|new Account()|], 3);
                    account.TransferTo(account);
                }
            }
            """);
}
