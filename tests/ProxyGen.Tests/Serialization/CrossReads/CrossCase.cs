using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization.CrossReads;

/// <param name="Ours">A value as ProxyGen writes it.</param>
/// <param name="Means">What another implementation must find in it.</param>
/// <param name="CheckTheirs">Reads the value as the other one writes it.</param>
internal sealed record CrossCase(byte[] Ours, string Means, Action<byte[]> CheckTheirs)
{
    /// <summary>A value with a formatter.</summary>
    public static CrossCase Of<T>(IFormatter<T> formatter, T value, string means, Func<T, object?>? view = null)
    {
        view ??= static value => value;
        return new CrossCase(
            Wire.Serialize(formatter, value), means, theirs => Assert.Equal(view(value), view(Wire.Deserialize(formatter, theirs))));
    }

    /// <summary>A random value of any kind that the format knows.</summary>
    public static CrossCase Random(Random random)
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        string means = RandomValue.Write(ref writer, random, depth: 0);
        writer.Flush();
        return new CrossCase(buffer.WrittenSpan.ToArray(), means, theirs => Assert.Equal(means, RandomValue.Describe(theirs)));
    }
}
