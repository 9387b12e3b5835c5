using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

public sealed class FormatterRegistryTests
{
    [Fact]
    public void Scalars_are_there_without_registration()
    {
        Assert.True(Formatter<int>.IsRegistered);
        Assert.IsType<DecimalFormatter>(Formatter<decimal>.Default);
        Assert.IsType<ByteArrayFormatter>(Formatter<byte[]>.Default);
        Assert.IsType<StringFormatter>(Formatter<string>.Default);
    }

    [Fact]
    public void A_type_without_a_formatter_is_named_with_what_to_do()
    {
        Assert.False(Formatter<Dictionary<string, Unknown[]>>.IsRegistered);
        var exception = Assert.Throws<FormatterNotRegisteredException>(() => Formatter<Dictionary<string, Unknown[]>>.Default);
        Assert.Equal(typeof(Dictionary<string, Unknown[]>), exception.Type);
        Assert.Equal(
            "No formatter is registered for System.Collections.Generic.Dictionary<System.String, "
            + "ProxyGen.Tests.Serialization.FormatterRegistryTests.Unknown[]>. "
            + "Add [assembly: SharedData(typeof(System.Collections.Generic.Dictionary<System.String, "
            + "ProxyGen.Tests.Serialization.FormatterRegistryTests.Unknown[]>))] to a project that references ProxyGen, "
            + "so that one is generated, or register your own with "
            + "FormatterRegistry.Register<System.Collections.Generic.Dictionary<System.String, "
            + "ProxyGen.Tests.Serialization.FormatterRegistryTests.Unknown[]>>(formatter).",
            exception.Message);
    }

    [Fact]
    public void The_last_registration_wins()
    {
        var first = new Fixed(1);
        var second = new Fixed(2);
        FormatterRegistry.Register<Registered>(first);
        Assert.Same(first, Formatter<Registered>.Default);
        FormatterRegistry.Register<Registered>(second);
        Assert.Same(second, Formatter<Registered>.Default);
        Assert.Throws<ArgumentNullException>(() => FormatterRegistry.Register<Registered>(null!));
    }

    [Fact]
    public async Task Registration_and_look_up_from_many_threads_agree()
    {
        var formatters = Enumerable.Range(0, 64).Select(number => new Fixed(number)).ToArray();
        await Task.WhenAll(formatters.Select(formatter => Task.Run(
            () =>
            {
                FormatterRegistry.Register<Contended>(formatter);
                Assert.Contains(Formatter<Contended>.Default, formatters);
            },
            TestContext.Current.CancellationToken)));
    }

    private sealed class Unknown;

    private sealed class Registered;

    private sealed class Contended;

    private sealed class Fixed(int number) : IFormatter<Registered>, IFormatter<Contended>
    {
        public void Serialize(ref MessagePackWriter writer, Registered value, PayloadContext context) => writer.Write(number);

        public void Serialize(ref MessagePackWriter writer, Contended value, PayloadContext context) => writer.Write(number);

        Registered IFormatter<Registered>.Deserialize(ref MessagePackReader reader, PayloadContext context) => new();

        Contended IFormatter<Contended>.Deserialize(ref MessagePackReader reader, PayloadContext context) => new();
    }
}
