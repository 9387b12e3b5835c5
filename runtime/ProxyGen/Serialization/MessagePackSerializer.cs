using System.Buffers;

namespace ProxyGen.Serialization;

/// <summary>Turns whole values into MessagePack and back, without references to shared objects.</summary>
public static class MessagePackSerializer
{
    /// <summary>Writes a value into a new array.</summary>
    /// <typeparam name="T">The type whose formatter is used.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="FormatterNotRegisteredException"><typeparamref name="T"/> has no formatter.</exception>
    public static byte[] Serialize<T>(T value)
    {
        using var buffer = new PooledBufferWriter();
        Serialize(buffer, value);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">The type whose formatter is used.</typeparam>
    /// <param name="output">Where to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="FormatterNotRegisteredException"><typeparamref name="T"/> has no formatter.</exception>
    public static void Serialize<T>(IBufferWriter<byte> output, T value)
    {
        var writer = new MessagePackWriter(output);
        Formatter<T>.Default.Serialize(ref writer, value, PayloadContext.DataOnly);
        writer.Flush();
    }

    /// <summary>Reads the one value that <paramref name="input"/> holds.</summary>
    /// <typeparam name="T">The type whose formatter is used.</typeparam>
    /// <param name="input">The bytes of the value, and nothing else.</param>
    /// <exception cref="FormatterNotRegisteredException"><typeparamref name="T"/> has no formatter.</exception>
    /// <exception cref="MessagePackSerializationException">Something else stands there, or more follows.</exception>
    /// <exception cref="EndOfStreamException">The input ends before the value does.</exception>
    /// <exception cref="OverflowException">An integer does not fit the type.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> input)
    {
        var reader = new MessagePackReader(input);
        var value = Formatter<T>.Default.Deserialize(ref reader, PayloadContext.DataOnly);
        if (!reader.End)
        {
            throw new MessagePackSerializationException(
                $"The value ends at offset {reader.Consumed}, but {reader.Remaining} more bytes follow. "
                + "Pass exactly one value, or read several with a MessagePackReader.");
        }

        return value;
    }
}
