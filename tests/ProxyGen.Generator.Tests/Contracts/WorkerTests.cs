using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class WorkerTests
{
    [Theory]
    [InlineData("public static void Run() { }", "WorkerMethod Run")]
    [InlineData("public static void Run(int a, string? b) { }", "WorkerMethod<int, string?> Run")]
    [InlineData("public static int Run(int a) => a;", "WorkerFunction<int, int> Run")]
    [InlineData("public static Task Run(CancellationToken token) => Task.CompletedTask;", "WorkerMethod Run")]
    [InlineData(
        "public static Task<int?> Run(CancellationToken token, int a) => Task.FromResult<int?>(a);", "WorkerFunction<int, int?> Run")]
    [InlineData("public static ValueTask Run(int a) => default;", "WorkerMethod<int> Run")]
    [InlineData("public static ValueTask<string> Run(int a) => new(\"\");", "WorkerFunction<int, string> Run")]
    [InlineData("public static void Run(SelfProxy self, List<SelfProxy> all) { }", "WorkerMethod<SelfProxy, List<SelfProxy>> Run")]
    [InlineData(
        "public static SelfProxy Run(SharedList<int> numbers, SelfProxy self) => self;",
        "WorkerFunction<SharedList<int>, SelfProxy, SelfProxy> Run")]
    [InlineData(
        "public static void Run(int a, int b, int c, int d, int e, int f, int g, int h, CancellationToken token) { }",
        "WorkerMethod<int, int, int, int, int, int, int, int> Run")]
    [InlineData("public static void Run(int cancellationToken, params int[] @class) { }", "WorkerMethod<int, int[]> Run")]
    [InlineData("internal static void Run(Data data) { }", "WorkerMethod<Data> Run")]
    public void Worker_of_any_form_compiles(string method, string handle)
    {
        GeneratorRun run = GeneratorHarness.Run($$"""
            namespace Demo;
            [Shared] public class Self;
            public record Data(int X);
            public static class Jobs { [Worker] {{method}} }
            """);

        Assert.Contains(handle, run.MembersOf("Demo.JobsWorkers").Single(), StringComparison.Ordinal);
        Assert.Contains(
            "WorkerRegistry.Register(global::Demo.JobsWorkers.Run);", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Workers_of_nested_and_partial_classes_stand_together()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            internal static partial class Outer
            {
                public static partial class Jobs { [Worker] public static void First() { } }
            }
            internal static partial class Outer
            {
                public static partial class Jobs { [Worker] public static void Second() { } }
            }
            """);

        Assert.Equal(2, run.MembersOf("Demo.Outer_JobsWorkers").Count);
        Assert.Contains("\"Demo.Outer+Jobs.Second()\"", run.Sources["Demo.Outer+Jobs.Workers.g.cs"], StringComparison.Ordinal);
    }
}
