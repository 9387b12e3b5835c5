using System.Numerics;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>
/// Hash codes that are the same in every process: those of the base library are not for strings, and not for what combines hash codes, such
/// as tuples and records.
/// </summary>
internal static class KeyHash<TKey>
    where TKey : notnull
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // Equal values of these have the same code everywhere, also where they are written differently, as 1.0m and 1.00m are.
    private static readonly bool IsStable = typeof(TKey).IsEnum || typeof(TKey) == typeof(BigInteger) || typeof(TKey) == typeof(Guid)
        || typeof(TKey) == typeof(DateTimeOffset) || typeof(TKey) == typeof(TimeSpan) || typeof(TKey) == typeof(DateOnly)
        || typeof(TKey) == typeof(TimeOnly)
        || Type.GetTypeCode(typeof(TKey)) is >= TypeCode.Boolean and <= TypeCode.DateTime;

    /// <summary>Which of so many parts a key belongs to.</summary>
    public static int Choose(TKey key, int parts)
    {
        ulong hash = Of(key);

        // The low bits of an integer's code are the integer's: all are to count.
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        return (int)(hash % (uint)parts);
    }

    private static ulong Of(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key is string text)
        {
            ulong hash = Offset;
            foreach (char character in text)
            {
                hash = (hash ^ character) * Prime;
            }

            return hash;
        }

        if (key is ISharedProxy proxy)
        {
            return (ulong)proxy.Reference.ObjectId;
        }

        return IsStable ? (uint)key.GetHashCode() : OfPayload(key);
    }

    private static ulong OfPayload(TKey key)
    {
        using var payload = new PooledBufferWriter();
        MessagePackSerializer.Serialize(payload, key);
        ulong hash = Offset;
        foreach (byte value in payload.WrittenSpan)
        {
            hash = (hash ^ value) * Prime;
        }

        return hash;
    }
}
