namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Moves past the next value, whatever it is and however deep it is nested; the stack does not grow with it.</summary>
    public void Skip()
    {
        // Every value takes a byte, so more values outstanding than bytes left means that the input ends too early.
        long pending = 1;
        while (pending > 0)
        {
            if (pending > Remaining)
            {
                ThrowEndOfStream(pending);
            }

            pending += SkipOne() - 1;
        }
    }

    // Returns how many values follow that belong to the one that was skipped.
    private long SkipOne()
    {
        switch (NextMessagePackType)
        {
            case MessagePackType.Integer:
                ReadWide("Int64", out _);
                return 0;
            case MessagePackType.Nil or MessagePackType.Boolean:
                _position++;
                return 0;
            case MessagePackType.Float:
                Take(1, NextCode == MessagePackCode.Float32 ? 4u : 8u);
                return 0;
            case MessagePackType.String:
                ReadStringSpan();
                return 0;
            case MessagePackType.Binary:
                ReadByteSpan();
                return 0;
            case MessagePackType.Array:
                return ReadArrayHeader();
            case MessagePackType.Map:
                return 2L * ReadMapHeader();
            case MessagePackType.Extension:
                ReadExtensionFormat();
                return 0;
            default:
                ThrowUnexpected("a value");
                return 0;
        }
    }
}
