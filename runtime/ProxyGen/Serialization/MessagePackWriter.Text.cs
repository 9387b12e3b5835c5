using System.Text;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackWriter
{
    private const int MaxFixStrLength = 31;

    // Up to here room for the longest possible encoding is reserved; beyond, the text is measured first.
    private const int MaxCharsToOvercommit = 16 * 1024;

    /// <summary>Writes a string as UTF-8, or nil. Unpaired surrogates become U+FFFD.</summary>
    /// <param name="value">The value.</param>
    public void Write(string? value)
    {
        if (value is null)
        {
            WriteNil();
        }
        else
        {
            Write(value.AsSpan());
        }
    }

    /// <summary>Writes characters as a UTF-8 string. Unpaired surrogates become U+FFFD.</summary>
    /// <param name="value">The value.</param>
    public void Write(scoped ReadOnlySpan<char> value)
    {
        if (value.Length > MaxCharsToOvercommit)
        {
            WriteMeasured(value);
            return;
        }

        // UTF-8 takes as many bytes as there are characters or more, so the header can only be too short, never too long.
        int assumed = StringHeaderLength(value.Length);
        var span = GetSpan(5 + (value.Length * 3));
        int length = Encoding.UTF8.GetBytes(value, span[assumed..]);
        if (length <= MaxFixStrLength)
        {
            span[0] = (byte)(MessagePackCode.MinFixStr | length);
            _count += 1 + length;
            return;
        }

        int actual = StringHeaderLength(length);
        if (actual != assumed)
        {
            span.Slice(assumed, length).CopyTo(span[actual..]);
        }

        WriteStringHeader(length);
        _count += length;
    }

    /// <summary>Writes a string that is UTF-8 already.</summary>
    /// <param name="utf8">Well-formed UTF-8; not checked.</param>
    public void WriteString(scoped ReadOnlySpan<byte> utf8)
    {
        WriteStringHeader(utf8.Length);
        WriteRaw(utf8);
    }

    /// <summary>Writes what stands in front of a string; write the UTF-8 with <see cref="WriteRaw"/>.</summary>
    /// <param name="length">How many bytes of UTF-8 follow.</param>
    public void WriteStringHeader(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length <= MaxFixStrLength)
        {
            WriteByte((byte)(MessagePackCode.MinFixStr | length));
        }
        else if (length <= byte.MaxValue)
        {
            WriteHeader8(MessagePackCode.Str8, (byte)length);
        }
        else if (length <= ushort.MaxValue)
        {
            WriteHeader16(MessagePackCode.Str16, (ushort)length);
        }
        else
        {
            WriteHeader32(MessagePackCode.Str32, (uint)length);
        }
    }

    private static int StringHeaderLength(int length) => length switch
    {
        <= MaxFixStrLength => 1,
        <= byte.MaxValue => 2,
        <= ushort.MaxValue => 3,
        _ => 5,
    };

    private void WriteMeasured(scoped ReadOnlySpan<char> value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        WriteStringHeader(length);
        Encoding.UTF8.GetBytes(value, GetSpan(length));
        _count += length;
    }
}
