using System.Buffers.Binary;

namespace ProxyGen.Protocol;

/// <summary>
/// What a client whose connection has broken says after it has proved itself again, little-endian: session id (8), the session's secret (32),
/// how much of the server's stream it has (8). The server answers with 1 and how much of the client's it has (8), or with 0.
/// </summary>
internal readonly record struct ResumeRequest(ulong SessionId, ReadOnlyMemory<byte> Secret, long Received)
{
    public const int SecretLength = 32;
    public const int Length = 8 + SecretLength + 8;
    public const int AnswerLength = 1 + 8;

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, SessionId);
        Secret.Span.CopyTo(destination[8..]);
        BinaryPrimitives.WriteInt64LittleEndian(destination[(8 + SecretLength)..], Received);
    }

    public static ResumeRequest Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(source),
        source.Slice(8, SecretLength).ToArray(),
        BinaryPrimitives.ReadInt64LittleEndian(source[(8 + SecretLength)..]));
}
