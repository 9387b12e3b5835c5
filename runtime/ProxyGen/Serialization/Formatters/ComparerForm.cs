using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Keeps the comparers of collections. With the default comparer a collection is a plain map or array. With another one of
/// <see cref="StringComparer"/> it is an array of two: extension 21, which names the comparer, and the plain map or array. Any other
/// comparer is code, which cannot be copied.
/// </summary>
internal static class ComparerForm
{
    /// <summary>
    /// The extension's type; its data is a kind and, for comparers of a culture, options (big-endian) and the culture's name.
    /// </summary>
    public const sbyte ExtensionType = ReservedExtensionTypeCodes.Comparer;

    private const byte ArrayOfTwo = MessagePackCode.MinFixArray | 2;
    private const byte Ordinal = 0;
    private const byte OrdinalIgnoreCase = 1;
    private const byte OfCulture = 2;
    private const int CultureHeaderLength = 1 + sizeof(int);

    // Windows' and ICU's longest names are shorter.
    private const int MaxCultureName = 85;

    /// <summary>Writes what stands in front of a collection that tells its keys apart by a comparer.</summary>
    public static void Write<T>(ref MessagePackWriter writer, IEqualityComparer<T> comparer, object collection)
    {
        if (ReferenceEquals(comparer, EqualityComparer<T>.Default))
        {
            return;
        }

        if (comparer is not StringComparer strings)
        {
            RequireDefault(comparer, collection);
        }
        else if (!StringComparer.IsWellKnownOrdinalComparer(strings, out bool ignoresCase) || ignoresCase)
        {
            // Ordinal is what the default does with strings; all else must be said.
            WriteStringComparer(ref writer, strings, collection);
        }
    }

    /// <summary>Writes what stands in front of a collection that a comparer keeps in order.</summary>
    public static void Write<T>(ref MessagePackWriter writer, IComparer<T> comparer, object collection)
    {
        if (ReferenceEquals(comparer, Comparer<T>.Default))
        {
            return;
        }

        if (comparer is StringComparer strings)
        {
            WriteStringComparer(ref writer, strings, collection);
        }
        else if (!comparer.Equals(Comparer<T>.Default))
        {
            ThrowUnknown(comparer, collection);
        }
    }

    /// <summary>Writes what stands in front of a set that is read back as one with hash codes.</summary>
    public static void WriteComparerOfSet<T>(ref MessagePackWriter writer, object collection)
    {
        switch (collection)
        {
            case HashSet<T> set:
                Write(ref writer, set.Comparer, collection);
                break;
            case SortedSet<T> set:
                WriteOrderAsEquality(ref writer, set.Comparer, collection);
                break;
            case ImmutableHashSet<T> set:
                Write(ref writer, set.KeyComparer, collection);
                break;
            case ImmutableSortedSet<T> set:
                WriteOrderAsEquality(ref writer, set.KeyComparer, collection);
                break;
            case FrozenSet<T> set:
                Write(ref writer, set.Comparer, collection);
                break;
            case ReadOnlySet<T> set:
                WriteComparerOfSet<T>(ref writer, Wrapped<T>.Set(set));
                break;
            case IComparerOwner<T> owner:
                Write(ref writer, owner.Comparer, collection);
                break;
        }
    }

    /// <summary>Writes what stands in front of a dictionary that is read back as one with hash codes.</summary>
    public static void WriteComparerOfDictionary<TKey, TValue>(ref MessagePackWriter writer, object collection)
        where TKey : notnull
    {
        switch (collection)
        {
            case Dictionary<TKey, TValue> dictionary:
                Write(ref writer, dictionary.Comparer, collection);
                break;
            case ConcurrentDictionary<TKey, TValue> dictionary:
                Write(ref writer, dictionary.Comparer, collection);
                break;
            case OrderedDictionary<TKey, TValue> dictionary:
                Write(ref writer, dictionary.Comparer, collection);
                break;
            case FrozenDictionary<TKey, TValue> dictionary:
                Write(ref writer, dictionary.Comparer, collection);
                break;
            case ImmutableDictionary<TKey, TValue> dictionary:
                Write(ref writer, dictionary.KeyComparer, collection);
                break;
            case SortedDictionary<TKey, TValue> dictionary:
                WriteOrderAsEquality(ref writer, dictionary.Comparer, collection);
                break;
            case SortedList<TKey, TValue> dictionary:
                WriteOrderAsEquality(ref writer, dictionary.Comparer, collection);
                break;
            case ImmutableSortedDictionary<TKey, TValue> dictionary:
                WriteOrderAsEquality(ref writer, dictionary.KeyComparer, collection);
                break;
            case ReadOnlyDictionary<TKey, TValue> dictionary:
                WriteComparerOfDictionary<TKey, TValue>(ref writer, Wrapped<TKey, TValue>.Dictionary(dictionary));
                break;
            case IComparerOwner<TKey> owner:
                Write(ref writer, owner.Comparer, collection);
                break;
        }
    }

    /// <summary>Refuses a comparer that has no place on the wire unless it is the default one.</summary>
    public static void RequireDefault<T>(IEqualityComparer<T> comparer, object collection)
    {
        if (!comparer.Equals(EqualityComparer<T>.Default))
        {
            ThrowUnknown(comparer, collection);
        }
    }

    /// <summary>Reads what may stand in front of a collection; null stands for the default comparer.</summary>
    public static IEqualityComparer<T>? ReadEquality<T>(ref MessagePackReader reader) =>
        reader.NextCode == ArrayOfTwo && TryRead<T>(ref reader) is { } comparer && !ReferenceEquals(comparer, StringComparer.Ordinal)
            ? (IEqualityComparer<T>)(object)comparer
            : null;

    /// <summary>Reads what may stand in front of a sorted collection; null stands for the default comparer.</summary>
    public static IComparer<T>? ReadOrder<T>(ref MessagePackReader reader) =>
        reader.NextCode == ArrayOfTwo && TryRead<T>(ref reader) is { } comparer ? (IComparer<T>)(object)comparer : null;

    private static void WriteOrderAsEquality<T>(ref MessagePackWriter writer, IComparer<T> comparer, object collection)
    {
        if (comparer is IEqualityComparer<T> equality and StringComparer)
        {
            Write(ref writer, equality, collection);
        }
        else
        {
            Write(ref writer, comparer, collection);
        }
    }

    private static void WriteStringComparer(ref MessagePackWriter writer, StringComparer comparer, object collection)
    {
        writer.WriteArrayHeader(2);
        if (StringComparer.IsWellKnownOrdinalComparer(comparer, out bool ignoresCase))
        {
            writer.WriteExtensionFormat(ExtensionType, [ignoresCase ? OrdinalIgnoreCase : Ordinal]);
        }
        else if (StringComparer.IsWellKnownCultureAwareComparer(comparer, out var culture, out var options))
        {
            int length = CultureHeaderLength + Encoding.UTF8.GetByteCount(culture.Name);
            writer.WriteExtensionFormatHeader(new ExtensionHeader(ExtensionType, length));
            var data = writer.GetSpan(length);
            data[0] = OfCulture;
            BinaryPrimitives.WriteInt32BigEndian(data[1..], (int)options);
            Encoding.UTF8.GetBytes(culture.Name, data[CultureHeaderLength..]);
            writer.Advance(length);
        }
        else
        {
            ThrowUnknown(comparer, collection);
        }
    }

    private static StringComparer? TryRead<T>(ref MessagePackReader reader)
    {
        var ahead = reader;
        ahead.ReadArrayHeader();
        if (ahead.NextMessagePackType != MessagePackType.Extension
            || ahead.ReadExtensionFormatHeader() is not { TypeCode: ExtensionType } header)
        {
            return null;
        }

        var data = ahead.ReadRaw((int)header.Length);
        if (typeof(T) != typeof(string))
        {
            reader.ThrowInvalid("a comparer of strings stands in front of values that are not strings.");
        }

        var comparer = data switch
        {
            [Ordinal] => StringComparer.Ordinal,
            [OrdinalIgnoreCase] => StringComparer.OrdinalIgnoreCase,
            [OfCulture, _, _, _, _, ..] when data.Length <= CultureHeaderLength + MaxCultureName => ToComparer(reader, data),
            _ => null,
        };
        if (comparer is null)
        {
            reader.ThrowInvalid("extension 21 is not a comparer that this version knows.");
        }

        reader = ahead;
        return comparer;
    }

    private static StringComparer ToComparer(MessagePackReader reader, ReadOnlySpan<byte> data)
    {
        var options = (CompareOptions)BinaryPrimitives.ReadInt32BigEndian(data[1..]);
        string name = Encoding.UTF8.GetString(data[CultureHeaderLength..]);
        try
        {
            return StringComparer.Create(CultureInfo.GetCultureInfo(name), options);
        }
        catch (ArgumentException exception)
        {
            // CultureNotFoundException is one too.
            reader.ThrowInvalid("a collection compares strings by a culture or options that this system does not know.", exception);
            return null;
        }
    }

    private static void ThrowUnknown(object comparer, object collection) =>
        throw new MessagePackSerializationException(
            $"A {collection.GetType().CSharpName()} compares by {comparer.GetType().CSharpName()}, which is code and cannot be copied. "
            + "The default comparer and those of StringComparer can: copy the data into a collection with one of these, or into an array.");

    private static class Wrapped<T>
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Set")]
        public static extern ISet<T> Set(ReadOnlySet<T> set);
    }

    private static class Wrapped<TKey, TValue>
        where TKey : notnull
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Dictionary")]
        public static extern IDictionary<TKey, TValue> Dictionary(ReadOnlyDictionary<TKey, TValue> dictionary);
    }
}
