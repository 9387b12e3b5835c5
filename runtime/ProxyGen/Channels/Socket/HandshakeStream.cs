using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.Socket;

/// <summary>Runs <see cref="Handshake"/> over a connection, with a limit on the time that the other side may take.</summary>
internal static class HandshakeStream
{
    private const int LargestFrameLength = 1024 * 1024 * 1024;

    /// <summary>The client's part.</summary>
    /// <exception cref="ProtocolException">The other side is no ProxyGen server.</exception>
    /// <exception cref="ManagerAuthenticationException">The two do not hold the same key.</exception>
    /// <exception cref="InvalidOperationException">The manager has as many sessions as it may have.</exception>
    public static HandshakeResult Connect(Transport transport, SharedKey key, ProtocolLimits limits)
    {
        transport.BlockingTimeout = limits.HandshakeTimeout;
        try
        {
            Span<byte> nonce = stackalloc byte[Handshake.NonceLength];
            RandomNumberGenerator.Fill(nonce);
            Span<byte> greeting = stackalloc byte[Handshake.GreetingLength];
            Handshake.WriteGreeting(greeting, nonce);
            transport.SendAll(greeting);

            Span<byte> challenge = stackalloc byte[Handshake.ChallengeLength];
            ReceiveAll(transport, challenge);
            Span<byte> proof = stackalloc byte[Handshake.ProofMessageLength];
            var serverId = Handshake.Answer(proof, key, challenge, nonce, Environment.ProcessId);
            transport.SendAll(proof);

            Span<byte> verdict = stackalloc byte[Handshake.VerdictLength];
            ReceiveAll(transport, verdict);
            transport.BlockingTimeout = Timeout.InfiniteTimeSpan;
            return Read(verdict, serverId);
        }
        catch (SocketException exception)
        {
            throw new ProtocolException(
                "The other side did not complete the handshake. Either it is no ProxyGen manager, or it refuses this user's processes.", exception);
        }
    }

    /// <summary>The server's part. <paramref name="open"/> opens the session once the client has proved itself; null if there are too many.</summary>
    /// <returns>Whether a session is open.</returns>
    /// <exception cref="ProtocolException">The other side is no ProxyGen client.</exception>
    public static bool Accept(Transport transport, SharedKey key, Guid serverId, ProtocolLimits limits, Func<int, ulong?> open)
    {
        transport.BlockingTimeout = limits.HandshakeTimeout;
        Span<byte> greeting = stackalloc byte[Handshake.GreetingLength];
        ReceiveAll(transport, greeting);
        var clientNonce = Handshake.ReadGreeting(greeting);

        Span<byte> serverNonce = stackalloc byte[Handshake.NonceLength];
        RandomNumberGenerator.Fill(serverNonce);
        Span<byte> challenge = stackalloc byte[Handshake.ChallengeLength];
        Handshake.WriteChallenge(challenge, key, serverId, clientNonce, serverNonce);
        transport.SendAll(challenge);

        Span<byte> proof = stackalloc byte[Handshake.ProofMessageLength];
        ReceiveAll(transport, proof);
        bool isGenuine = Handshake.Verify(proof, key, serverId, clientNonce, serverNonce, out int processId);
        ulong? sessionId = isGenuine ? open(processId) : null;

        Span<byte> verdict = stackalloc byte[Handshake.VerdictLength];
        verdict[0] = (byte)(!isGenuine ? HandshakeVerdict.WrongKey : sessionId is null ? HandshakeVerdict.TooManySessions : HandshakeVerdict.Accepted);
        BinaryPrimitives.WriteUInt64LittleEndian(verdict[1..], sessionId ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(verdict[9..], limits.MaxFrameLength);
        transport.BlockingTimeout = Timeout.InfiniteTimeSpan;
        transport.SendAll(verdict);
        return sessionId is not null;
    }

    private static HandshakeResult Read(ReadOnlySpan<byte> verdict, Guid serverId) => (HandshakeVerdict)verdict[0] switch
    {
        HandshakeVerdict.Accepted when BinaryPrimitives.ReadInt32LittleEndian(verdict[9..]) is > 0 and <= LargestFrameLength and var length =>
            new HandshakeResult(serverId, BinaryPrimitives.ReadUInt64LittleEndian(verdict[1..]), length),
        HandshakeVerdict.WrongKey => throw new ManagerAuthenticationException(
            "The manager rejected this process's key. Use the key of the manager that you want to reach."),
        HandshakeVerdict.TooManySessions => throw new InvalidOperationException(
            "The manager has as many connections as it may have. Close some, or raise its SharedManagerOptions.MaxSessions."),
        _ => throw new ProtocolException("The manager ended the handshake in a way that is not known here. Use the same ProxyGen package in both."),
    };

    private static void ReceiveAll(Transport transport, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int received = transport.Receive(bytes);
            if (received == 0)
            {
                throw new ProtocolException(
                    "The other side closed the connection during the handshake. Either it is no ProxyGen manager, or it refuses this process.");
            }

            bytes = bytes[received..];
        }
    }
}
