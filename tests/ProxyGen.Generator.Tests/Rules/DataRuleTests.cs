using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

/// <summary>What is wrong with data types is reported where they are used, with the member and what to do.</summary>
public sealed class DataRuleTests
{
    private const string MessagePack = """
        namespace MessagePack
        {
            public class MessagePackObjectAttribute(bool keyAsPropertyName = false) : Attribute { public bool Names => keyAsPropertyName; }
            public class KeyAttribute : Attribute { public KeyAttribute(int key) { } public KeyAttribute(string key) { } }
            public class IgnoreMemberAttribute : Attribute;
            public class SerializationConstructorAttribute : Attribute;
            public class MessagePackFormatterAttribute(Type type, params object[] arguments) : Attribute
            { public object Both => (type, arguments); }
        }
        """;

    [Theory]
    [InlineData("[MessagePackObject] public class Data { [Key(0)] public int A { get; set; } public int B { get; set; } }", "'Data.B' has no key")]
    [InlineData("[MessagePackObject] public class Data { [Key(0)] public int A { get; set; } [Key(0)] public int B { get; set; } }", "same key 0")]
    [InlineData("[MessagePackObject] public class Data { [Key(0)] public int A; [Key(\"b\")] public int B; }", "a number and a name")]
    [InlineData("[MessagePackObject] public class Data { [Key(-1)] public int A; }", "not between 0 and 65535")]
    [InlineData("[MessagePackObject] public class Data { [Key(0), IgnoreMember] public int A; }", "to be ignored")]
    [InlineData("[MessagePackObject] public class Data { [Key(0)] public int A => 1; }", "is computed")]
    [InlineData("[MessagePackObject(true)] public class Data { [Key(0)] public int A; }", "remove keyAsPropertyName")]
    [InlineData("public class Data { [Key(0)] public int A; }", "is not marked [MessagePackObject]")]
    [InlineData("[MessagePackObject, DataContract] public class Data { [Key(0)] public int A; }", "keep one")]
    [InlineData("[DataContract] public class Data { [DataMember(Order = 0)] public int A; [DataMember] public int B; }", "a number and a name")]
    [InlineData(
        "[MessagePackObject] public class Data { [SerializationConstructor] public Data(int other) => A = other; [Key(1)] public int A; }",
        "parameter that is not a member")]
    public void Keys_that_do_not_fit(string type, string reason) => Expect("PG0024", type, reason);

    [Theory]
    [InlineData("[SharedUnion(0, typeof(A)), SharedUnion(0, typeof(B))] public abstract class Data; public class A : Data; public class B : Data;", "same key 0")]
    [InlineData("[SharedUnion(0, typeof(A)), SharedUnion(1, typeof(A))] public abstract class Data; public class A : Data;", "listed twice")]
    [InlineData("[SharedUnion(0, typeof(A))] public abstract class Data; public class A;", "does not derive")]
    [InlineData("[SharedUnion(0, typeof(A))] public class Data; public class A : Data;", "is not abstract")]
    [InlineData("[SharedUnion(0, typeof(A<>))] public abstract class Data; public class A<T> : Data;", "other type parameters")]
    [InlineData("[SharedUnion(0, typeof(A))] public interface Data; public class A : Data { public Stream? S { get; set; } }", "the case 'A' cannot")]
    [InlineData("[KnownType(\"Cases\")] public abstract class Data;", "does not name a key and a type")]
    public void Cases_that_do_not_fit(string type, string reason) => Expect("PG0026", type, reason);

    [Theory]
    [InlineData("[SharedFormatter(typeof(string))] public class Data;", "does not implement")]
    [InlineData("[SharedFormatter(typeof(F))] public class Data;" + F + "private F(int x) { } }", "cannot be created")]
    [InlineData("[SharedFormatter(typeof(F))] public class Data;" + "public abstract class F : " + Body, "cannot be created")]
    [InlineData("[MessagePackFormatter(typeof(F), 1)] public class Data;" + F + "}", "given arguments")]
    [InlineData("public class Data { [SharedFormatter(typeof(F))] public int A; }" + F + "}", "does not implement")]
    [InlineData("[SharedFormatter(typeof(F))] public class Data;" + "public class F : IFormatter<object> " + Abstract, "does not implement")]
    public void Formatters_that_do_not_fit(string type, string reason) => Expect("PG0023", type, reason);

    private const string Abstract =
        "{ public void Serialize(ref MessagePackWriter w, object v, PayloadContext c) { } "
        + "public object Deserialize(ref MessagePackReader r, PayloadContext c) => null!; }";

    private const string Body =
        "IFormatter<Data> { public void Serialize(ref MessagePackWriter w, Data v, PayloadContext c) { } "
        + "public Data Deserialize(ref MessagePackReader r, PayloadContext c) => null!; }";

    private const string F =
        "public class F : IFormatter<Data> { public void Serialize(ref MessagePackWriter w, Data v, PayloadContext c) { } "
        + "public Data Deserialize(ref MessagePackReader r, PayloadContext c) => null!; ";

    [Theory]
    [InlineData("public record Data(int A, Data Next);", "Data.Next")]
    [InlineData("public class Data { public required Other Other { get; set; } } public record Other(Wrap Wrap); public record Wrap(Data Data);", "Data.Other → Other.Wrap → Wrap.Data")]
    public void Data_without_end(string type, string reason) => Expect("PG0014", type, reason);

    [Theory]
    [InlineData("public record Data(int A, Data? Next);")]
    [InlineData("public record Data(int A, List<Data> Next);")]
    [InlineData("public class Data { public Data Next { get; set; } = null!; }")]
    [InlineData("public record Data(int A, Data Next = null!);")]
    [InlineData("public class Parent { public List<Data> All { get; set; } = []; } public class Data { public Parent? Parent { get; set; } }")]
    public void Data_that_can_end_is_not_reported(string type) => Run(type);

    [Theory]
    [InlineData("public class Data : List<int> { public string? Name { get; set; } }", "would be lost")]
    [InlineData("public class Data : List<int> { public Data(int x) { } }", "takes nothing")]
    [InlineData("public class Data { public required int A { get; set; } [SharedIgnore] public required int B { get; set; } }", "left out")]
    public void Shapes_that_would_lose_something(string type, string reason) => Expect("PG0003", type, reason);

    private static void Expect(string id, string type, string reason)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create(Usings + MessagePack, Source(type)));

        Assert.Equal([id], run.Analysis.Select(static diagnostic => diagnostic.Id));
        Assert.Contains(reason, run.Analysis[0].GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("Data", run.Analysis[0].Location.SourceTree!.ToString().Substring(run.Analysis[0].Location.SourceSpan.Start, 4));
        GeneratorHarness.AssertCompiles(run);
    }

    private static void Run(string type) => GeneratorHarness.Run(Usings + MessagePack, Source(type));

    private const string Usings = "";

    private static string Source(string type) => $$"""
        using System.Runtime.Serialization;
        using MessagePack;
        using ProxyGen.Serialization;
        namespace Demo
        {
            {{type}}
            [Shared] public class User { public void Use(Data data) { } }
        }
        """;
}
