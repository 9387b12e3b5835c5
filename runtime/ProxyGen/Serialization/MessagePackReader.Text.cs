using System.Buffers.Binary;
using System.Text;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Reads a string, or null where nil stands. Bytes that are not UTF-8 become U+FFFD.</summary>
    public string? ReadString()
    {
        if (TryReadNil())
        {
            return null;
        }

        var utf8 = ReadStringSpan();
        return utf8.IsEmpty ? "" : Encoding.UTF8.GetString(utf8);
    }

    /// <summary>Reads a string as UTF-8: a view of the input, not checked to be well-formed.</summary>
    public ReadOnlySpan<byte> ReadStringSpan()
    {
        byte code = NextCode;
        if (code is >= MessagePackCode.MinFixStr and <= MessagePackCode.MaxFixStr)
        {
            return Take(1, (uint)code & 0x1f);
        }

        switch (code)
        {
            case MessagePackCode.Str8:
                return Take(2, Peek(1)[0]);
            case MessagePackCode.Str16:
                return Take(3, BinaryPrimitives.ReadUInt16BigEndian(Peek(2)));
            case MessagePackCode.Str32:
                return Take(5, BinaryPrimitives.ReadUInt32BigEndian(Peek(4)));
            default:
                ThrowUnexpected("a string");
                return default;
        }
    }

    /// <summary>Reads a string as UTF-8, unless nil is next, which is left where it is.</summary>
    /// <param name="utf8">A view of the input, not checked to be well-formed.</param>
    /// <returns>Whether a string was read.</returns>
    public bool TryReadStringSpan(out ReadOnlySpan<byte> utf8)
    {
        if (IsNil)
        {
            utf8 = default;
            return false;
        }

        utf8 = ReadStringSpan();
        return true;
    }
}
