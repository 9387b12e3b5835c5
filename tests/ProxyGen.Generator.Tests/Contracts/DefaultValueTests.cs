using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>Default values wherever a parameter can have one: methods, generic ones too, constructors, indexers, and data.</summary>
public sealed class DefaultValueTests
{
    private const string Types = """
        namespace Demo;
        public enum Small : sbyte { Least = -128, None = 0 }
        public enum Large : ulong { Most = ulong.MaxValue }
        public class Outer<T> { public enum Inside { A = 3 } }
        public class Page { public int X { get; set; } }
        public interface IPet { int Age { get; } }
        [Shared] public class Other : IPet { public int Age => 1; public const string Text = "const"; }
        """;

    [Theory]
    [InlineData("Small value = Small.Least")]
    [InlineData("Small value = (Small)(-5)")]
    [InlineData("Small? value = (Small)(-5)")]
    [InlineData("Large value = Large.Most")]
    [InlineData("Outer<int>.Inside value = Outer<int>.Inside.A")]
    [InlineData("Outer<string>.Inside? value = Outer<string>.Inside.A")]
    [InlineData("DayOfWeek value = (DayOfWeek)99")]
    [InlineData("DayOfWeek value = default")]
    [InlineData("string value = Other.Text")]
    [InlineData("string value = \"\\ud800 \\u2028 \\0 \\\\ {0}\"")]
    [InlineData("string? value = default")]
    [InlineData("char value = '\\\\'")]
    [InlineData("char? value = '\\ud800'")]
    [InlineData("byte value = byte.MaxValue")]
    [InlineData("short? value = short.MinValue")]
    [InlineData("uint value = uint.MaxValue")]
    [InlineData("double value = -0.0")]
    [InlineData("double? value = double.Epsilon")]
    [InlineData("float value = float.MaxValue")]
    [InlineData("float? value = float.NegativeInfinity")]
    [InlineData("decimal value = decimal.MinValue")]
    [InlineData("decimal? value = 0.10m")]
    [InlineData("bool? value = false")]
    [InlineData("DateTime value = default")]
    [InlineData("[System.Runtime.InteropServices.Optional, System.Runtime.CompilerServices.DateTimeConstant(5)] DateTime value")]
    [InlineData("[System.Runtime.InteropServices.Optional] int value")]
    [InlineData("[System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(5)] int value")]
    [InlineData("Half value = default")]
    [InlineData("Int128 value = default")]
    [InlineData("(int A, string? B) value = default")]
    [InlineData("ReadOnlyMemory<byte> value = default")]
    [InlineData("ImmutableArray<int> value = default")]
    [InlineData("List<Page>? value = null")]
    [InlineData("Page value = null!")]
    [InlineData("object? value = null")]
    [InlineData("Other? value = null")]
    [InlineData("OtherProxy? value = null")]
    [InlineData("IPet? value = null")]
    [InlineData("Action<int>? value = null")]
    [InlineData("Func<Other, int>? value = default")]
    [InlineData("IProgress<int>? value = null")]
    [InlineData("in int value = 5")]
    [InlineData("ref readonly Guid value = default")]
    [InlineData("int @default = 1, CancellationToken @async = default")]
    public void Default_value_is_carried_over_everywhere(string parameter)
    {
        bool isCallback = parameter.Contains('<') && (parameter.StartsWith("Action", StringComparison.Ordinal)
            || parameter.StartsWith("Func", StringComparison.Ordinal) || parameter.StartsWith("IProgress", StringComparison.Ordinal));
        bool isData = !isCallback && !parameter.StartsWith("Other", StringComparison.Ordinal) && !parameter.StartsWith("IPet", StringComparison.Ordinal)
            && !parameter.Contains("CancellationToken", StringComparison.Ordinal) && !parameter.Contains("in ", StringComparison.Ordinal)
            && !parameter.Contains("ref ", StringComparison.Ordinal) && !parameter.Contains('[');
        GeneratorRun run = GeneratorHarness.Run(Types, $$"""
            #pragma warning disable CS9200 // A default value of a reference is what is tested.
            namespace Demo;
            [Shared] public class Self
            {
                public Self() { }
                public Self(bool first, {{parameter}}) { }
                public int Method(bool first, {{parameter}}) => 1;
                public T? Generic<T>(T first, {{parameter}}) => default;
                {{(isCallback ? "" : $"public int this[bool first, {parameter.Replace("ref readonly", "in", StringComparison.Ordinal)}] => 1;")}}
            }
            {{(isData ? $"public record Data(bool First, {parameter}); [Shared] public class User {{ public Data? Data {{ get; set; }} }}" : "")}}
            """.Replace(", CancellationToken @async = default] => 1", "] => 1", StringComparison.Ordinal));

        string method = Assert.Single(run.MembersOf("Demo.SelfProxy"), static member => member.Contains(" Method(", StringComparison.Ordinal));
        bool isDropped = parameter.Contains("DateTimeConstant", StringComparison.Ordinal) || parameter.StartsWith("ref", StringComparison.Ordinal);
        Assert.Equal(!isDropped, method.Contains(" = ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("T value = default!", "1")]
    [InlineData("T? value = default", "\"x\"")]
    public void Default_values_of_type_parameters(string parameter, string argument) => GeneratorHarness.Run($$"""
        namespace Demo;
        [Shared] public class Box<T>(bool first, {{parameter}}) { public T? Value => first ? value : default; public T? Get({{parameter}}) => value; public U? Other<U>({{parameter.Replace("T", "U", StringComparison.Ordinal)}}) => value; }
        internal static class Program { public static object? Use(SharedManager manager) => manager.CreateBox(true, {{argument}}).Get(); }
        """);
}
