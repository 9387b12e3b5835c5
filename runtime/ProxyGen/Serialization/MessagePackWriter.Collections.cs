namespace ProxyGen.Serialization;

public ref partial struct MessagePackWriter
{
    private const uint MaxFixCount = 15;

    /// <summary>Begins an array; its elements follow.</summary>
    /// <param name="count">How many elements follow.</param>
    public void WriteArrayHeader(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        WriteArrayHeader((uint)count);
    }

    /// <summary>Begins an array; its elements follow.</summary>
    /// <param name="count">How many elements follow.</param>
    public void WriteArrayHeader(uint count)
    {
        if (count <= MaxFixCount)
        {
            WriteByte((byte)(MessagePackCode.MinFixArray | count));
        }
        else if (count <= ushort.MaxValue)
        {
            WriteHeader16(MessagePackCode.Array16, (ushort)count);
        }
        else
        {
            WriteHeader32(MessagePackCode.Array32, count);
        }
    }

    /// <summary>Begins a map; its keys and values follow in turn.</summary>
    /// <param name="count">How many pairs follow.</param>
    public void WriteMapHeader(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        WriteMapHeader((uint)count);
    }

    /// <summary>Begins a map; its keys and values follow in turn.</summary>
    /// <param name="count">How many pairs follow.</param>
    public void WriteMapHeader(uint count)
    {
        if (count <= MaxFixCount)
        {
            WriteByte((byte)(MessagePackCode.MinFixMap | count));
        }
        else if (count <= ushort.MaxValue)
        {
            WriteHeader16(MessagePackCode.Map16, (ushort)count);
        }
        else
        {
            WriteHeader32(MessagePackCode.Map32, count);
        }
    }
}
