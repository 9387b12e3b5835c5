using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

/// <summary>Bytes as the specification prints them: hexadecimal, with spaces where they help.</summary>
internal static class Wire
{
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    public static byte[] Write(WriteStep step)
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        step(ref writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static void Writes(string hex, WriteStep step) => Assert.Equal(Hex(Bytes(hex)), Hex(Write(step)));

    public static T Read<T>(string hex, ReadStep<T> step) => Read(Bytes(hex), step);

    /// <summary>Reads one value that must take up all of the bytes.</summary>
    public static T Read<T>(ReadOnlySpan<byte> bytes, ReadStep<T> step)
    {
        var reader = new MessagePackReader(bytes);
        var value = step(ref reader);
        Assert.True(reader.End, $"{reader.Remaining} bytes were left over.");
        return value;
    }

    public static TException Fails<TException>(string hex, ReadStep<object?> step)
        where TException : Exception
    {
        var bytes = Bytes(hex);
        return Assert.Throws<TException>(() =>
        {
            var reader = new MessagePackReader(bytes);
            step(ref reader);
        });
    }

    public static byte[] Serialize<T>(IFormatter<T> formatter, T value) =>
        Write((ref MessagePackWriter writer) => formatter.Serialize(ref writer, value, PayloadContext.DataOnly));

    public static T Deserialize<T>(IFormatter<T> formatter, ReadOnlySpan<byte> bytes) =>
        Read(bytes, (ref MessagePackReader reader) => formatter.Deserialize(ref reader, PayloadContext.DataOnly));
}
