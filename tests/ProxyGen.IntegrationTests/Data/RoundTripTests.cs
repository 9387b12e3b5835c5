using FsCheck;
using FsCheck.Fluent;
using ProxyGen.IntegrationTests.Data.Types;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.Data;

/// <summary>Generated formatters read back whatever they write, and refuse every part of it. FsCheck prints the seed of a failure.</summary>
public sealed class RoundTripTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true);

    [Fact]
    public void Arrays_of_members() => Check(
        from id in Any<int>()
        from name in Texts()
        from secret in Any<DoNotSize<int>>()
        select Hidden(id, name, secret.Item),
        static value => (value.Id, value.Name, value.Reveal()));

    [Fact]
    public void Maps_of_members_with_constructors_and_init() => Check(
        from name in Texts()
        from lives in Any<DoNotSize<int>>()
        from owner in Texts()
        select new Cat(name!, lives.Item) { Owner = owner },
        static value => value);

    [Fact]
    public void Structs() => Check(
        from numbers in Any<DoNotSize<int>>().Three()
        select new Span2(numbers.Item1.Item, numbers.Item2.Item) { Step = numbers.Item3.Item },
        static value => value);

    [Fact]
    public void Closed_and_generic_classes() => Check(
        from number in Any<int>()
        from text in Texts()
        select Further(number, text),
        static value => (value.Own, value.Value, value.Later, string.Join('|', value.Values)));

    [Fact]
    public void Required_members() => Check(
        from name in Texts()
        from size in Any<int>()
        from color in Texts()
        select new Demanding { Name = name!, Size = size, Color = color! },
        static value => (value.Name, value.Size, value.Color));

    [Fact]
    public void Unions_in_unions() => Check(Shapes(3), static value => value switch
    {
        Many many => $"{many.Name}: {string.Join(", ", many.Shapes)}",
        _ => value?.ToString(),
    });

    private static void Check<T>(Gen<T> values, Func<T, object?> view) =>
        Prop.ForAll(values.ToArbitrary(), value =>
        {
            byte[] bytes = MessagePackSerializer.Serialize(value);
            Assert.Equal(view(value), view(MessagePackSerializer.Deserialize<T>(bytes)));
            for (int length = 0; length < bytes.Length; length++)
            {
                int end = length;
                Assert.ThrowsAny<Exception>(() => MessagePackSerializer.Deserialize<T>(bytes.AsSpan(0, end)));
            }
        }).Check(Thorough);

    private static Gen<T> Any<T>() => ArbMap.Default.GeneratorFor<T>();

    private static Gen<string?> Texts() => Gen.OrNull(Any<NonNull<string>>().Select(static text => string.Concat(text.Get.EnumerateRunes())))!;

    private static Gen<Shape> Shapes(int depth)
    {
        Gen<Shape> flat = Gen.OneOf(
            Any<NormalFloat>().Select(static radius => (Shape)new Circle("c", radius.Get)),
            Any<int>().Select(static side => (Shape)new Square("s", side)));
        return depth == 0
            ? flat
            : Gen.OneOf(
                flat,
                Shapes(depth - 1).Two().Select(static pair => (Shape)new Pair("p", pair.Item1, pair.Item2)),
                Shapes(depth - 1).ArrayOf().Select(static shapes => (Shape)new Many("m", [.. shapes])));
    }

    private static Numbered Hidden(int id, string? name, int secret)
    {
        var value = new Numbered { Id = id, Name = name };
        value.Hide(secret);
        return value;
    }

    private static ClosedFurther Further(int number, string? text)
    {
        var value = new ClosedFurther { Own = number, Later = text };
        value.Set(text!);
        return value;
    }
}
