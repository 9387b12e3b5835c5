using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProxyGen.Serialization;

/// <content>
/// Arrays of numbers. Room for a long one is asked for once: a buffer that grew on the way would copy what is in it several times over.
/// </content>
public ref partial struct MessagePackWriter
{
    private const int ElementsPerReservation = 256;
    private const int LongestInteger = 1 + sizeof(long);

    /// <summary>Writes integers of any type but <see cref="ulong"/>.</summary>
    internal void WriteIntegers<T>(scoped ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryInteger<T>
    {
        int longest = 1 + Unsafe.SizeOf<T>();
        if (values.Length > ElementsPerReservation)
        {
            // A chunk's room may be more than its elements take; the last one must have it without growing.
            long length = typeof(T) == typeof(int) || typeof(T) == typeof(long) ? LengthAtMost(values) : (long)values.Length * longest;
            ReserveLong(length + (ElementsPerReservation * longest));
        }

        while (!values.IsEmpty)
        {
            var chunk = values[..Math.Min(values.Length, ElementsPerReservation)];
            var span = GetSpan(chunk.Length * longest);
            int end = 0;
            for (int done = 0; done < chunk.Length;)
            {
                int next = chunk.Length;
                if (typeof(T) == typeof(int))
                {
                    done += IntegerVectors.Write(MemoryMarshal.Cast<T, int>(chunk[done..]), span[end..], out int written);
                    end += written;
                    next = Math.Min(done + IntegerVectors.Count, chunk.Length);
                }

                foreach (var element in chunk[done..next])
                {
                    long value = long.CreateTruncating(element);
                    if (value is >= MinFixInt and <= MessagePackCode.MaxFixInt)
                    {
                        span[end++] = (byte)value;
                    }
                    else
                    {
                        end += PutWide(span[end..], value);
                    }
                }

                done = next;
            }

            _count += end;
            values = values[chunk.Length..];
        }
    }

    internal void WriteElements(scoped ReadOnlySpan<ulong> values)
    {
        ReserveElements(values.Length, LongestInteger);
        foreach (ulong value in values)
        {
            Write(value);
        }
    }

    internal void WriteElements(scoped ReadOnlySpan<bool> values)
    {
        ReserveElements(values.Length, 1);
        foreach (bool value in values)
        {
            Write(value);
        }
    }

    internal void WriteElements(scoped ReadOnlySpan<float> values)
    {
        const int Size = 1 + sizeof(float);
        ReserveElements(values.Length, Size);
        while (!values.IsEmpty)
        {
            var chunk = values[..Math.Min(values.Length, ElementsPerReservation)];
            var span = GetSpan(chunk.Length * Size)[..(chunk.Length * Size)];
            foreach (float value in chunk)
            {
                span[0] = MessagePackCode.Float32;
                BinaryPrimitives.WriteSingleBigEndian(span[1..], value);
                span = span[Size..];
            }

            _count += chunk.Length * Size;
            values = values[chunk.Length..];
        }
    }

    internal void WriteElements(scoped ReadOnlySpan<double> values)
    {
        const int Size = 1 + sizeof(double);
        ReserveElements(values.Length, Size);
        while (!values.IsEmpty)
        {
            var chunk = values[..Math.Min(values.Length, ElementsPerReservation)];
            var span = GetSpan(chunk.Length * Size)[..(chunk.Length * Size)];
            foreach (double value in chunk)
            {
                span[0] = MessagePackCode.Float64;
                BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
                span = span[Size..];
            }

            _count += chunk.Length * Size;
            values = values[chunk.Length..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PutWide(Span<byte> span, long value)
    {
        if (value < 0)
        {
            return PutWideNegative(span, value);
        }

        if (value <= byte.MaxValue)
        {
            span[1] = (byte)value;
            span[0] = MessagePackCode.UInt8;
            return 1 + sizeof(byte);
        }

        if (value <= ushort.MaxValue)
        {
            BinaryPrimitives.WriteUInt16BigEndian(span[1..], (ushort)value);
            span[0] = MessagePackCode.UInt16;
            return 1 + sizeof(ushort);
        }

        if (value <= uint.MaxValue)
        {
            BinaryPrimitives.WriteUInt32BigEndian(span[1..], (uint)value);
            span[0] = MessagePackCode.UInt32;
            return 1 + sizeof(uint);
        }

        BinaryPrimitives.WriteInt64BigEndian(span[1..], value);
        span[0] = MessagePackCode.UInt64;
        return LongestInteger;
    }

    private static int PutWideNegative(Span<byte> span, long value)
    {
        if (value >= sbyte.MinValue)
        {
            span[1] = (byte)value;
            span[0] = MessagePackCode.Int8;
            return 1 + sizeof(sbyte);
        }

        if (value >= short.MinValue)
        {
            BinaryPrimitives.WriteInt16BigEndian(span[1..], (short)value);
            span[0] = MessagePackCode.Int16;
            return 1 + sizeof(short);
        }

        if (value >= int.MinValue)
        {
            BinaryPrimitives.WriteInt32BigEndian(span[1..], (int)value);
            span[0] = MessagePackCode.Int32;
            return 1 + sizeof(int);
        }

        BinaryPrimitives.WriteInt64BigEndian(span[1..], value);
        span[0] = MessagePackCode.Int64;
        return LongestInteger;
    }

    // Never less than the elements take; a positive one just below the limit of a width counts as one of the next.
    private static long LengthAtMost<T>(scoped ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryInteger<T> =>
        Unsafe.SizeOf<T>() == sizeof(int)
            ? LengthAtMost(MemoryMarshal.Cast<T, int>(values), MemoryMarshal.Cast<T, Vector<int>>(values))
            : LengthAtMost(MemoryMarshal.Cast<T, long>(values), MemoryMarshal.Cast<T, Vector<long>>(values));

    private static long LengthAtMost(scoped ReadOnlySpan<int> values, scoped ReadOnlySpan<Vector<int>> vectors)
    {
        long length = values.Length;
        foreach (var vector in vectors)
        {
            // Each comparison gives -1 where it holds.
            var magnitude = vector ^ (vector >> 31);
            length -= Vector.Sum(
                Vector.GreaterThan(magnitude, new Vector<int>(31)) + Vector.GreaterThan(magnitude, new Vector<int>(sbyte.MaxValue))
                + (Vector.GreaterThan(magnitude, new Vector<int>(short.MaxValue)) * 2));
        }

        return length + ((long)(values.Length - (vectors.Length * Vector<int>.Count)) * sizeof(int));
    }

    private static long LengthAtMost(scoped ReadOnlySpan<long> values, scoped ReadOnlySpan<Vector<long>> vectors)
    {
        long length = values.Length;
        foreach (var vector in vectors)
        {
            var magnitude = vector ^ (vector >> 63);
            length -= Vector.Sum(
                Vector.GreaterThan(magnitude, new Vector<long>(31)) + Vector.GreaterThan(magnitude, new Vector<long>(sbyte.MaxValue))
                + (Vector.GreaterThan(magnitude, new Vector<long>(short.MaxValue)) * 2)
                + (Vector.GreaterThan(magnitude, new Vector<long>(int.MaxValue)) * 4));
        }

        return length + ((long)(values.Length - (vectors.Length * Vector<long>.Count)) * sizeof(long));
    }

    private void ReserveElements(int count, int size)
    {
        if (count > ElementsPerReservation)
        {
            ReserveLong((long)count * size);
        }
    }

    // Beyond what an array holds the buffer says so itself when it gets there.
    private void ReserveLong(long length)
    {
        if (length <= Array.MaxLength)
        {
            GetSpan((int)length);
        }
    }
}
