using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0031Tests
{
    [Theory]
    [InlineData("public static void ConfigureServices(IServiceCollection services) { }")]
    [InlineData("public void Configure(IServiceCollection services) { }")]
    [InlineData("public static IServiceCollection Configure(IServiceCollection services) => services;")]
    [InlineData("public static Task Configure(IServiceCollection services) => Task.CompletedTask;")]
    [InlineData("public static void Configure(IServiceCollection services, string environment) { }")]
    [InlineData("public static void Configure(object services) { }")]
    [InlineData("public static void Configure<T>(IServiceCollection services) { }")]
    [InlineData("private static void Configure(IServiceCollection services) { }")]
    public void Class_without_the_method_is_reported(string member) =>
        Assert.Contains("static void Configure(IServiceCollection services)", Assert.Single(Expect("[|Startup|]", $"public class Startup {{ {member} }}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("[|Startup<>|]", "public class Startup<T> { public static void Configure(IServiceCollection services) { } }")]
    [InlineData("[|IStartup|]", "public interface IStartup { static void Configure(IServiceCollection services) { } }")]
    [InlineData("[|Startup[]|]", "public class Startup { public static void Configure(IServiceCollection services) { } }")]
    public void Type_that_cannot_be_named_or_called_is_reported(string type, string declaration) => Assert.Single(Expect(type, declaration));

    [Theory]
    [InlineData("Startup", "internal static class Startup { internal static void Configure(IServiceCollection services) { } }")]
    [InlineData("Startup", "public class Startup { public static void Configure(IServiceCollection services) { } public static void Configure() { } }")]
    [InlineData("Startup", "public struct Startup { public static void Configure(IServiceCollection services) { } }")]
    [InlineData("Startup<int>", "public class Startup<T> { public static void Configure(IServiceCollection services) { } }")]
    public void Class_with_the_method_is_not(string type, string declaration) => Assert.Empty(Expect(type, declaration));

    [Fact]
    public void Registry_runs_it_and_makes_the_services()
    {
        GeneratorRun run = GeneratorHarness.Run(
            "using Microsoft.Extensions.DependencyInjection; "
            + Source("Startup", "internal static class Startup { internal static void Configure(IServiceCollection services) { } }"));

        string registry = run.Sources["ProxyGen.Registry.g.cs"];
        Assert.Contains("static services => global::Demo.Startup.Configure(services)", registry, StringComparison.Ordinal);
        Assert.Contains("BuildServiceProvider(services, validateScopes: true)", registry, StringComparison.Ordinal);
    }

    [Fact]
    public void Startup_that_breaks_the_rule_is_left_out() => Assert.DoesNotContain(
        "ProxyGen.Registry.g.cs",
        GeneratorHarness.RunUnchecked(TestCompilation.Create(Source("Startup", "public class Startup;"))).Sources.Keys);

    private static string[] Expect(string type, string declaration) =>
        RuleHarness.Expect("PG0031", "using Microsoft.Extensions.DependencyInjection; " + Source(type, declaration), isFile: true);

    private static string Source(string type, string declaration)
    {
        string start = type.Replace("[|", "", StringComparison.Ordinal);
        string named = type.Replace(start.Replace("|]", "", StringComparison.Ordinal), "Demo." + start.Replace("|]", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return $"[assembly: SharedManagerStartup(typeof({named}))] namespace Demo {{ {declaration} }}";
    }
}
