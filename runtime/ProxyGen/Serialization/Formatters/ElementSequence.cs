using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProxyGen.Serialization.Formatters;

/// <summary>The array form that all sequences have on the wire.</summary>
internal static class ElementSequence
{
    public static void WriteSpan<T>(ref MessagePackWriter writer, ReadOnlySpan<T> values, PayloadContext context)
    {
        writer.WriteArrayHeader(values.Length);
        if (typeof(T) == typeof(int))
        {
            writer.WriteIntegers(Reinterpret<T, int>(values));
        }
        else if (typeof(T) == typeof(long))
        {
            writer.WriteIntegers(Reinterpret<T, long>(values));
        }
        else if (typeof(T) == typeof(double))
        {
            writer.WriteElements(Reinterpret<T, double>(values));
        }
        else if (typeof(T) == typeof(float))
        {
            writer.WriteElements(Reinterpret<T, float>(values));
        }
        else if (typeof(T) == typeof(bool))
        {
            writer.WriteElements(Reinterpret<T, bool>(values));
        }
        else if (typeof(T) == typeof(byte))
        {
            writer.WriteIntegers(Reinterpret<T, byte>(values));
        }
        else if (typeof(T) == typeof(sbyte))
        {
            writer.WriteIntegers(Reinterpret<T, sbyte>(values));
        }
        else if (typeof(T) == typeof(short))
        {
            writer.WriteIntegers(Reinterpret<T, short>(values));
        }
        else if (typeof(T) == typeof(ushort))
        {
            writer.WriteIntegers(Reinterpret<T, ushort>(values));
        }
        else if (typeof(T) == typeof(uint))
        {
            writer.WriteIntegers(Reinterpret<T, uint>(values));
        }
        else if (typeof(T) == typeof(ulong))
        {
            writer.WriteElements(Reinterpret<T, ulong>(values));
        }
        else if (typeof(T) == typeof(string))
        {
            foreach (string text in Reinterpret<T, string>(values))
            {
                writer.Write(text);
            }
        }
        else
        {
            var formatter = Formatter<T>.Default;
            foreach (var value in values)
            {
                formatter.Serialize(ref writer, value, context);
            }
        }
    }

    /// <summary>Writes a sequence of any kind; one that does not know its length is copied first.</summary>
    public static void Write<T>(ref MessagePackWriter writer, IEnumerable<T> values, PayloadContext context)
    {
        if (values is T[] array)
        {
            WriteSpan<T>(ref writer, array, context);
        }
        else if (values is List<T> list)
        {
            WriteSpan<T>(ref writer, CollectionsMarshal.AsSpan(list), context);
        }
        else if (values is ISnapshotSource<T> source)
        {
            WriteSpan<T>(ref writer, source.ToArray(), context);
        }
        else
        {
            // A copy also of sequences that know their length: it may change, or be wrong, while they are enumerated.
            WriteSpan<T>(ref writer, values.ToArray(), context);
        }
    }

    /// <summary>Writes a sequence of any kind, or nil.</summary>
    public static void WriteOrNil<T>(ref MessagePackWriter writer, IEnumerable<T>? values, PayloadContext context)
    {
        if (values is null)
        {
            writer.WriteNil();
            return;
        }

        Write(ref writer, values, context);
    }

    public static T[] ReadArray<T>(ref MessagePackReader reader, PayloadContext context)
    {
        int count = reader.ReadArrayHeader();
        if (count == 0)
        {
            return [];
        }

        // Either all elements are read, or nobody sees the array.
        var values = GC.AllocateUninitializedArray<T>(count);
        ReadSpan<T>(ref reader, values, context);
        return values;
    }

    /// <summary>Reads what stands there first last, as stacks are built.</summary>
    public static T[] ReadReversed<T>(ref MessagePackReader reader, PayloadContext context)
    {
        var values = ReadArray<T>(ref reader, context);
        Array.Reverse(values);
        return values;
    }

    public static List<T> ReadList<T>(ref MessagePackReader reader, PayloadContext context)
    {
        int count = reader.ReadArrayHeader();
        var values = new List<T>(count);
        CollectionsMarshal.SetCount(values, count);
        ReadSpan(ref reader, CollectionsMarshal.AsSpan(values), context);
        return values;
    }

    public static HashSet<T> ReadSet<T>(ref MessagePackReader reader, PayloadContext context)
    {
        var comparer = ComparerForm.ReadEquality<T>(ref reader);
        int count = reader.ReadArrayHeader();
        var values = new HashSet<T>(count, comparer);
        var formatter = Formatter<T>.Default;
        for (int i = 0; i < count; i++)
        {
            values.Add(formatter.Deserialize(ref reader, context));
        }

        return values;
    }

    public static void ReadSpan<T>(ref MessagePackReader reader, Span<T> values, PayloadContext context)
    {
        if (typeof(T) == typeof(int))
        {
            reader.ReadElements(Reinterpret<T, int>(values));
        }
        else if (typeof(T) == typeof(long))
        {
            reader.ReadElements(Reinterpret<T, long>(values));
        }
        else if (typeof(T) == typeof(float))
        {
            reader.ReadElements(Reinterpret<T, float>(values));
        }
        else if (typeof(T) == typeof(double))
        {
            reader.ReadElements(Reinterpret<T, double>(values));
        }
        else
        {
            var formatter = Formatter<T>.Default;
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = formatter.Deserialize(ref reader, context);
            }
        }
    }

    private static ReadOnlySpan<TTo> Reinterpret<TFrom, TTo>(ReadOnlySpan<TFrom> values) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(values)), values.Length);

    private static Span<TTo> Reinterpret<TFrom, TTo>(Span<TFrom> values) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(values)), values.Length);
}
