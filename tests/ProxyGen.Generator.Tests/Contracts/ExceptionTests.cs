using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class ExceptionTests
{
    [Fact]
    public void Exceptions_of_the_project_that_need_nothing_but_a_message_are_registered()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public class Both : Exception { public Both(string message, Exception? inner) : base(message, inner) { } }
            public class StrictBoth : Exception { public StrictBoth(string text, Exception cause) : base(text, cause) { } }
            public class MessageOnly(string message) : InvalidOperationException(message);
            public class InnerOnly(Exception inner) : Exception("known", inner);
            public class Nothing : Exception;
            internal class Inside(string message) : Exception(message);
            public class NoMessage : Exception { public NoMessage(int code) { } }
            public class Hidden : Exception { private Hidden() { } }
            public abstract class Abstract(string message) : Exception(message);
            public class Generic<T>(string message) : Exception(message);
            public class Outer { private class Private(string message) : Exception(message); }
            public class NotAnException(string message) { public string Message => message; }
            public partial class Parts : Exception;
            public partial class Parts : Exception;
            """);

        string registry = run.Sources["ProxyGen.Registry.g.cs"];
        string[] registrations =
        [
            "Both>(static (message, inner) => new global::Demo.Both(message, inner!));",
            "StrictBoth>(static (message, inner) => new global::Demo.StrictBoth(message, inner!));",
            "MessageOnly>(static (message, _) => new global::Demo.MessageOnly(message));",
            "InnerOnly>(static (_, inner) => new global::Demo.InnerOnly(inner!));",
            "Nothing>(static (_, _) => new global::Demo.Nothing());",
            "Inside>(static (message, _) => new global::Demo.Inside(message));",
            "Parts>(static (_, _) => new global::Demo.Parts());",
        ];
        Assert.All(registrations, text => Assert.Contains("Register<global::Demo." + text, registry, StringComparison.Ordinal));
        Assert.Equal(registrations.Length, registry.Split("ExceptionRegistry").Length - 1);
        Assert.DoesNotContain(run.Sources.Keys, static name => name.EndsWith(".Exception.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X(decimal least) : Exception { public decimal Least { get; } = least; }", """new global::Demo.X(data.Get<decimal>("Least"))""", "Least!")]
    [InlineData("X(string message, int code) : Exception(message) { public int Code => code; }", """new global::Demo.X(message, data.Get<int>("Code"))""", "Code!")]
    [InlineData("X(int code, Exception? cause) : Exception(null, cause) { public int Code => code; }", """new global::Demo.X(data.Get<int>("Code"), inner!)""", "Code!")]
    [InlineData("X(string owner) : Exception($\"not {owner}\") { public string Owner => owner; }", """new global::Demo.X(data.Get<string>("Owner"))""", "Owner!")]
    [InlineData(
        "X(string message, string? owner = null) : Exception(message) { public string? Owner { get; } = owner; }",
        """new global::Demo.X(message, data.TryGet<string?>("Owner", out var argument1) ? argument1! : default)""",
        "Owner")]
    [InlineData("X(string message) : Exception(message) { public decimal Missing { get; init; } }", "new global::Demo.X(message)", "Missing")]
    [InlineData("X(string message) : Exception(message) { public decimal Missing { get; set; } }", "new global::Demo.X(message)", "Missing")]
    [InlineData("X(string message) : Exception(message) { public decimal Missing { get; private set; } }", "new global::Demo.X(message)", "Missing")]
    [InlineData("X(string message) : Exception(message) { public readonly int Code; public int[]? All; }", "new global::Demo.X(message)", "Code", "All")]
    [InlineData(
        "X(string message) : Exception(message) { public required string Lot { get; init; } }",
        """new global::Demo.X(message) { Lot = data.Get<string>("Lot") }""",
        "Lot!")]
    [InlineData("X(string message, string name) : ArgumentException(message, name) { public int A { get; set; } }", null)]
    [InlineData(
        "X(string message, string paramName) : ArgumentException(message, paramName);",
        """new global::Demo.X(message, data.Get<string?>("ParamName")!)""",
        "ParamName!")]
    [InlineData("X(string message) : Exception(message) { public int Twice => Message.Length * 2; public string? @class { get; set; } }", "new global::Demo.X(message)", "class")]
    [InlineData("X(string message) : Exception(message) { [SharedIgnore] public int Left { get; set; } public int Kept { get; set; } }", "new global::Demo.X(message)", "Kept")]
    [InlineData(
        "X(string message) : Exception(message) { public Thread? Who { get; set; } public Action? What { get; set; } public SelfProxy? Proxy { get; set; } public int Kept { get; set; } }",
        "new global::Demo.X(message)",
        "Kept")]
    [InlineData("X(string message) : Exception(message) { public object? Any { get; set; } public Dictionary<string, object?>? Details { get; init; } }", "new global::Demo.X(message)", "Any", "Details")]
    public void Constructor_and_properties_are_found(string declaration, string? creation, params string[] properties)
    {
        GeneratorRun run = GeneratorHarness.Run($$"""
            namespace Demo;
            [Shared] public class Self;
            public class {{declaration}}{{(declaration.EndsWith(';') ? "" : "\n")}}
            """);

        if (creation is null)
        {
            Assert.DoesNotContain("ExceptionRegistry", run.Sources.GetValueOrDefault("ProxyGen.Registry.g.cs", ""), StringComparison.Ordinal);
            return;
        }

        string form = run.Sources["Demo.X.Exception.g.cs"];
        Assert.Contains($" {creation})", form, StringComparison.Ordinal);
        Assert.All(properties, name => Assert.Contains(name.EndsWith('!') ? ".Needs<" : ".Has<", Line(form, name.TrimEnd('!')), StringComparison.Ordinal));
        Assert.Equal(properties.Length, form.Split(".Needs<").Length + form.Split(".Has<").Length - 2);
        Assert.Contains("ExceptionRegistry.Register(Demo_XForm.Create());", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_constructors_that_which_restores_most_is_taken()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public class X : Exception
            {
                private readonly int _least;
                public X() { }
                public X(string message) : base(message) { }
                public X(string message, Exception? inner) : base(message, inner) { }
                public X(int least) : base($"at least {least}") { _least = least; }
                [Obsolete("say how many")] public X(int least, int most) : base($"at least {least}") { _least = least; Most = most; }
                public int Least => _least;
                public int Most { get; set; }
            }
            """);

        Assert.Contains("new global::Demo.X(data.Get<int>(\"Least\"))", run.Sources["Demo.X.Exception.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_of_base_classes_and_their_types_are_registered()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public record Bid(string By, List<decimal> Steps);
            public abstract class AuctionException(string message) : Exception(message) { public Bid? Highest { get; init; } }
            public class Generic<T>(string message) : AuctionException(message) { public T? Value { get; protected set; } }
            public sealed class Under_score(string message) : Generic<DayOfWeek>(message) { public override string Message => "always"; }
            """);

        string form = run.Sources["Demo.Under_score.Exception.g.cs"];
        Assert.Contains(".Has<global::Demo.Bid?>(\"Highest\"", form, StringComparison.Ordinal);
        Assert.Contains(".Has<global::System.DayOfWeek>(\"Value\"", form, StringComparison.Ordinal);
        string registry = run.Sources["ProxyGen.Registry.g.cs"];
        Assert.Contains("RegisterGenerated<global::Demo.Bid>", registry, StringComparison.Ordinal);
        Assert.Contains("RegisterGenerated<global::System.DayOfWeek>", registry, StringComparison.Ordinal);
        Assert.Contains("RegisterGenerated<global::System.Collections.Generic.List<decimal>>", registry, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_member_that_cannot_travel_leaves_no_constructor_unless_one_sets_it()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            using System.Diagnostics.CodeAnalysis;
            namespace Demo;
            public class Lost(string message) : Exception(message) { public required Thread Who { get; init; } }
            [method: SetsRequiredMembers]
            public class Found(string message) : Exception(message) { public required Thread Who { get; init; } = Thread.CurrentThread; }
            """);

        string registry = run.Sources["ProxyGen.Registry.g.cs"];
        Assert.DoesNotContain("Demo.Lost", registry, StringComparison.Ordinal);
        Assert.Contains("new global::Demo.Found(message)", registry, StringComparison.Ordinal);
    }

    private static string Line(string text, string name) =>
        text.Split('\n').Single(line => line.Contains($">(\"{name}\", static", StringComparison.Ordinal));
}
