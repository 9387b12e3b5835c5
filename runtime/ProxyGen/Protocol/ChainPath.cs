using System.Buffers.Binary;

namespace ProxyGen.Protocol;

/// <summary>
/// What a chain of calls is called, and the chains that it is part of: the nearest first, and of each process only the nearest, since that
/// knows its own ancestors. The nearest stands in the <see cref="CallHeader"/>. The others follow it, if the frame has
/// <see cref="FrameFlags.Ancestors"/>, little-endian:
/// <code>
/// 0   uint16    how many there are, 1 to 31
/// 2   byte[16]  the id of each
/// </code>
/// </summary>
/// <param name="Nearest">The chain itself; none begins a chain.</param>
/// <param name="Ancestors">Those in other processes; null for none.</param>
internal readonly record struct ChainPath(ChainId Nearest, ChainId[]? Ancestors = null)
{
    /// <summary>More processes than calls go through, one inside the other.</summary>
    private const int MostAncestors = 31;

    public bool IsNone => Nearest.IsNone;

    /// <summary>How long its ancestors are on the wire.</summary>
    public int AncestorsLength => Ancestors is null ? 0 : sizeof(ushort) + (Ancestors.Length * ChainId.Size);

    /// <summary>The nearest chain of this process; none if there is none.</summary>
    public ChainId OfThisProcess
    {
        get
        {
            if (Nearest.IsOfThisProcess)
            {
                return Nearest;
            }

            foreach (var ancestor in Ancestors ?? [])
            {
                if (ancestor.IsOfThisProcess)
                {
                    return ancestor;
                }
            }

            return default;
        }
    }

    /// <summary>The path of a chain of this process that is part of this one.</summary>
    /// <exception cref="InvalidOperationException">Calls have gone through too many processes.</exception>
    public ChainPath Extend(ChainId inner)
    {
        ChainId[] ancestors = IsNone ? [] : [.. Ancestors.AsSpan().ToArray().Prepend(Nearest).Where(id => id.Origin != inner.Origin)];
        if (ancestors.Length > MostAncestors)
        {
            throw new InvalidOperationException(
                $"A call has gone through more than {MostAncestors} processes, one inside the other, and cannot go through one more.");
        }

        return new ChainPath(inner, ancestors.Length == 0 ? null : ancestors);
    }

    public void WriteAncestors(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(destination, (ushort)Ancestors!.Length);
        destination = destination[sizeof(ushort)..];
        foreach (var ancestor in Ancestors)
        {
            ancestor.Write(destination);
            destination = destination[ChainId.Size..];
        }
    }

    /// <summary>Reads the ancestors, if there are any, from what follows the call's header.</summary>
    /// <exception cref="ProtocolException">There are none, or too many.</exception>
    public static ChainPath Read(ChainId nearest, FrameFlags flags, ReadOnlySpan<byte> source)
    {
        if (!flags.Has(FrameFlags.Ancestors))
        {
            return new ChainPath(nearest);
        }

        int count = source.Length < sizeof(ushort) ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(source);
        if (nearest.IsNone || count is < 1 or > MostAncestors || source.Length < sizeof(ushort) + (count * ChainId.Size))
        {
            throw new ProtocolException("A call arrived that does not name the calls that it is part of.");
        }

        var ancestors = new ChainId[count];
        for (int i = 0; i < count; i++)
        {
            ancestors[i] = ChainId.Read(source[(sizeof(ushort) + (i * ChainId.Size))..]);
        }

        return new ChainPath(nearest, ancestors);
    }
}
