using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>
/// What a manager asks of a stream that a client handed over, by callbacks of the stream's number.
/// <code>
/// request   the enumeration, a number that the manager chose; how many items at most, 0 to end the enumeration
/// reply     items, each behind true; then nil where more may follow, or false where none does. Nothing to an end
/// </code>
/// A client that replies with false, or throws, has ended the enumeration itself.
/// </summary>
internal static class StreamFormat
{
    public const int MaxItems = 256;

    /// <summary>The length in bytes from which on a reply takes no more items.</summary>
    public const int MaxLength = 256 * 1024;

    public static void WriteRequest(ref MessagePackWriter writer, ulong enumeration, int limit)
    {
        writer.Write(enumeration);
        writer.Write(limit);
    }

    public static (ulong Enumeration, int Limit) ReadRequest(ref MessagePackReader reader)
    {
        ulong enumeration = reader.ReadUInt64();
        return (enumeration, Math.Clamp(reader.ReadInt32(), 0, MaxItems));
    }
}
