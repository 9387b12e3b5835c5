using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>What becomes of constructor parameters that the manager fills in.</summary>
public sealed class ManagerServiceTests
{
    private const string Account = """
        namespace Demo;
        public interface ILog;
        [Shared]
        public class Account([ManagerService] ILog log, string owner, [ManagerService] IReadOnlyList<string>? names = null, int limit = 5)
        {
            public string Owner => owner;
            public int Limit { get; set; } = limit;
            public bool IsLogged => log is not null && names is not null;
        }
        """;

    [Fact]
    public void Creating_methods_are_without_them()
    {
        string creation = GeneratorHarness.Run(Account).Sources["Demo.Account.Extensions.g.cs"];

        Assert.Contains("CreateAccount(this global::ProxyGen.SharedManager manager, string owner, int limit = 5)", creation, StringComparison.Ordinal);
        Assert.DoesNotContain("ILog", creation, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispatcher_asks_for_them_once_it_is_inside()
    {
        string dispatcher = GeneratorHarness.Run(Account).Sources["Demo.Account.Dispatcher.g.cs"];

        Assert.Contains(
            "call.CompleteCreated(new global::Demo.Account(call.Service<global::Demo.ILog>(), owner, "
            + "call.OptionalService<global::System.Collections.Generic.IReadOnlyList<string>>()!, limit));",
            dispatcher,
            StringComparison.Ordinal);
        Assert.Contains(".ctor(System.String,System.Int32)", dispatcher, StringComparison.Ordinal);
    }

    [Fact]
    public void State_is_without_them()
    {
        string state = GeneratorHarness.Run(Account).Sources["Demo.Account.State.g.cs"];

        Assert.Contains("<owner>P", state, StringComparison.Ordinal);
        Assert.DoesNotContain("<log>P", state, StringComparison.Ordinal);
        Assert.DoesNotContain("<names>P", state, StringComparison.Ordinal);
    }

    [Fact]
    public void Closed_forms_are_inferred_without_them()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public interface ILog;
            [Shared] public class Box<T>([ManagerService] ILog log, T value) { public T Value { get; } = value; public bool IsLogged => log is not null; }
            internal static class Program { public static void Use(SharedManager manager) => manager.CreateBox(5); }
            """);

        Assert.Contains("Demo.Box<System.Int32>", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }
}
