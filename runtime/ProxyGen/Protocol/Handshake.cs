using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ProxyGen.Protocol;

/// <summary>
/// How two processes prove to each other that they hold the same key, before anything else is said:
/// <code>
/// client → server  Greeting   "PXGN", version, HandshakeWish, client nonce (32)
/// server → client  Challenge  "PXGN", version, 0, server id (16), server nonce (32), HMAC(key, "server" ‖ both nonces ‖ server id)
/// client → server  Proof      HMAC(key, "client" ‖ both nonces ‖ server id), process id
/// server → client  Verdict    HandshakeVerdict, session id, longest frame (4), grace in ms (4), secret (32), 1 if the files of shared
///                             memory follow; or ResumeRequest and its answer
/// client → server  Answer     after files of shared memory: 1 if all that follows goes through the rings in it, 0 over the socket as before
/// </code>
/// The server proves itself first, so a client never sends a proof to a stranger. HMAC is HMAC-SHA256 (RFC 2104); proofs are compared in
/// constant time; the two roles sign different texts, so a proof cannot be reflected.
/// </summary>
internal static class Handshake
{
    public const int NonceLength = 32;
    public const int ProofLength = HMACSHA256.HashSizeInBytes;
    public const int GreetingLength = 8 + NonceLength;
    public const int ChallengeLength = 8 + 16 + NonceLength + ProofLength;
    public const int ProofMessageLength = ProofLength + 4;
    public const int VerdictLength = 1 + 8 + 4 + 4 + ResumeRequest.SecretLength + 1;
    public const ushort Version = 4;

    private static ReadOnlySpan<byte> Magic => "PXGN"u8;

    public static void WriteGreeting(Span<byte> destination, ReadOnlySpan<byte> clientNonce, HandshakeWish wish = HandshakeWish.Session)
    {
        WritePrefix(destination);
        destination[6] = (byte)wish;
        clientNonce.CopyTo(destination[8..]);
    }

    /// <exception cref="ProtocolException">The greeting is not one, or of another version.</exception>
    public static ReadOnlySpan<byte> ReadGreeting(ReadOnlySpan<byte> greeting, out HandshakeWish wish)
    {
        CheckPrefix(greeting);
        wish = (HandshakeWish)greeting[6];
        return greeting.Slice(8, NonceLength);
    }

    public static void WriteChallenge(Span<byte> destination, SharedKey key, Guid serverId, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> serverNonce)
    {
        WritePrefix(destination);
        serverId.TryWriteBytes(destination[8..]);
        serverNonce.CopyTo(destination[24..]);
        Sign(key, "server"u8, clientNonce, serverNonce, serverId, destination.Slice(24 + NonceLength, ProofLength));
    }

    /// <summary>Checks the server's proof and writes the client's.</summary>
    /// <exception cref="ProtocolException">The other side is no ProxyGen server, or of another version.</exception>
    /// <exception cref="ManagerAuthenticationException">The server does not hold the key.</exception>
    public static Guid Answer(Span<byte> proofMessage, SharedKey key, ReadOnlySpan<byte> challenge, ReadOnlySpan<byte> clientNonce, int processId)
    {
        CheckPrefix(challenge);
        var serverId = new Guid(challenge.Slice(8, 16));
        var serverNonce = challenge.Slice(24, NonceLength);
        Span<byte> expected = stackalloc byte[ProofLength];
        Sign(key, "server"u8, clientNonce, serverNonce, serverId, expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, challenge.Slice(24 + NonceLength, ProofLength)))
        {
            throw new ManagerAuthenticationException(
                "The manager at this address does not hold the key given. Use the key of the manager that you want to reach.");
        }

        Sign(key, "client"u8, clientNonce, serverNonce, serverId, proofMessage[..ProofLength]);
        BinaryPrimitives.WriteInt32LittleEndian(proofMessage[ProofLength..], processId);
        return serverId;
    }

    /// <summary>Whether the client's proof is right; the process it says it is.</summary>
    public static bool Verify(
        ReadOnlySpan<byte> proofMessage, SharedKey key, Guid serverId, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> serverNonce, out int processId)
    {
        Span<byte> expected = stackalloc byte[ProofLength];
        Sign(key, "client"u8, clientNonce, serverNonce, serverId, expected);
        processId = BinaryPrimitives.ReadInt32LittleEndian(proofMessage[ProofLength..]);
        return CryptographicOperations.FixedTimeEquals(expected, proofMessage[..ProofLength]);
    }

    private static void WritePrefix(Span<byte> destination)
    {
        Magic.CopyTo(destination);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[4..], Version);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[6..], 0);
    }

    private static void CheckPrefix(ReadOnlySpan<byte> message)
    {
        if (!message.StartsWith(Magic))
        {
            throw new ProtocolException("The other side does not speak ProxyGen's protocol. Check the address.");
        }

        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(message[4..]);
        if (version != Version)
        {
            throw new ProtocolException($"The other side speaks version {version} of ProxyGen's protocol, this one version {Version}. Use the same ProxyGen package in both.");
        }
    }

    private static void Sign(
        SharedKey key, ReadOnlySpan<byte> role, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> serverNonce, Guid serverId, Span<byte> destination)
    {
        Span<byte> text = stackalloc byte[6 + (2 * NonceLength) + 16];
        role.CopyTo(text);
        clientNonce.CopyTo(text[6..]);
        serverNonce.CopyTo(text[(6 + NonceLength)..]);
        serverId.TryWriteBytes(text[(6 + (2 * NonceLength))..]);
        HMACSHA256.HashData(key.Bytes, text, destination);
    }
}
