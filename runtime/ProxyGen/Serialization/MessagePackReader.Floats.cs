using System.Buffers.Binary;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Reads float 32; float 64 and integers too, rounded to the nearest value.</summary>
    public float ReadSingle() => NextCode switch
    {
        MessagePackCode.Float32 => BinaryPrimitives.ReadSingleBigEndian(Take(1, 4)),
        MessagePackCode.Float64 => (float)BinaryPrimitives.ReadDoubleBigEndian(Take(1, 8)),
        _ => ReadIntegerAsSingle(),
    };

    /// <summary>Reads float 64 or float 32; integers too, rounded to the nearest value.</summary>
    public double ReadDouble() => NextCode switch
    {
        MessagePackCode.Float64 => BinaryPrimitives.ReadDoubleBigEndian(Take(1, 8)),
        MessagePackCode.Float32 => BinaryPrimitives.ReadSingleBigEndian(Take(1, 4)),
        _ => ReadIntegerAsDouble(),
    };

    private float ReadIntegerAsSingle()
    {
        long value = ReadIntegerAsNumber("a number (Single)", out bool isBeyondInt64);
        return isBeyondInt64 ? (ulong)value : value;
    }

    private double ReadIntegerAsDouble()
    {
        long value = ReadIntegerAsNumber("a number (Double)", out bool isBeyondInt64);
        return isBeyondInt64 ? (ulong)value : value;
    }

    private long ReadIntegerAsNumber(string expected, out bool isBeyondInt64)
    {
        if (NextMessagePackType != MessagePackType.Integer)
        {
            ThrowUnexpected(expected);
        }

        return ReadWide("Int64", out isBeyondInt64);
    }
}
