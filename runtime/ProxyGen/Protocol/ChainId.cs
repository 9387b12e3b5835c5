using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ProxyGen.Protocol;

/// <summary>
/// Names a chain of calls: a call and all calls made on its behalf, in whichever process, which may enter again the guards that it holds.
/// The first half names the process that the call runs in, the second counts within it; zero means "part of no other".
/// </summary>
internal readonly record struct ChainId(ulong Origin, ulong Sequence)
{
    public const int Size = 16;

    private static readonly ulong ThisProcess = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;
    private static ulong _lastSequence;

    public bool IsNone => Origin == 0 && Sequence == 0;

    /// <summary>Whether the call runs in this process.</summary>
    public bool IsOfThisProcess => Origin == ThisProcess;

    /// <summary>A new id, unique across processes.</summary>
    public static ChainId Create() => new(ThisProcess, Interlocked.Increment(ref _lastSequence));

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, Origin);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], Sequence);
    }

    public static ChainId Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(source),
        BinaryPrimitives.ReadUInt64LittleEndian(source[8..]));
}
