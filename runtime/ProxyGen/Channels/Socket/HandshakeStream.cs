using System.Net.Sockets;
using System.Security.Cryptography;
using ProxyGen.Protocol;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>Runs <see cref="Handshake"/> over a socket, with a limit on the time that the other side may take.</summary>
internal static class HandshakeStream
{
    /// <summary>The client's part.</summary>
    /// <returns>The server's id, and the number of the session it opened.</returns>
    /// <exception cref="ProtocolException">The other side is no ProxyGen server.</exception>
    /// <exception cref="ManagerAuthenticationException">The two do not hold the same key.</exception>
    public static (Guid ServerId, ulong SessionId) Connect(NetworkSocket socket, SharedKey key, ProtocolLimits limits)
    {
        SetTimeout(socket, limits.HandshakeTimeout);
        try
        {
            Span<byte> nonce = stackalloc byte[Handshake.NonceLength];
            RandomNumberGenerator.Fill(nonce);
            Span<byte> greeting = stackalloc byte[Handshake.GreetingLength];
            Handshake.WriteGreeting(greeting, nonce);
            socket.SendAll(greeting);

            Span<byte> challenge = stackalloc byte[Handshake.ChallengeLength];
            ReceiveAll(socket, challenge);
            Span<byte> proof = stackalloc byte[Handshake.ProofMessageLength];
            var serverId = Handshake.Answer(proof, key, challenge, nonce, Environment.ProcessId);
            socket.SendAll(proof);

            Span<byte> verdict = stackalloc byte[Handshake.VerdictLength];
            ReceiveAll(socket, verdict);
            if (verdict[0] != 1)
            {
                throw new ManagerAuthenticationException("The manager rejected this process's key. Use the key of the manager that you want to reach.");
            }

            SetTimeout(socket, Timeout.InfiniteTimeSpan);
            return (serverId, BitConverter.ToUInt64(verdict[1..]));
        }
        catch (SocketException exception)
        {
            throw new ProtocolException(
                "The other side did not complete the handshake. Either it is no ProxyGen manager, or it refuses this user's processes.", exception);
        }
    }

    /// <summary>The server's part. <paramref name="open"/> opens the session once the client has proved itself.</summary>
    /// <returns>Whether the client holds the key.</returns>
    /// <exception cref="ProtocolException">The other side is no ProxyGen client.</exception>
    public static bool Accept(NetworkSocket socket, SharedKey key, Guid serverId, ProtocolLimits limits, Func<int, ulong> open)
    {
        SetTimeout(socket, limits.HandshakeTimeout);
        Span<byte> greeting = stackalloc byte[Handshake.GreetingLength];
        ReceiveAll(socket, greeting);
        var clientNonce = Handshake.ReadGreeting(greeting);

        Span<byte> serverNonce = stackalloc byte[Handshake.NonceLength];
        RandomNumberGenerator.Fill(serverNonce);
        Span<byte> challenge = stackalloc byte[Handshake.ChallengeLength];
        Handshake.WriteChallenge(challenge, key, serverId, clientNonce, serverNonce);
        socket.SendAll(challenge);

        Span<byte> proof = stackalloc byte[Handshake.ProofMessageLength];
        ReceiveAll(socket, proof);
        bool isGenuine = Handshake.Verify(proof, key, serverId, clientNonce, serverNonce, out int processId);

        Span<byte> verdict = stackalloc byte[Handshake.VerdictLength];
        verdict.Clear();
        if (isGenuine)
        {
            verdict[0] = 1;
            BitConverter.TryWriteBytes(verdict[1..], open(processId));
        }

        SetTimeout(socket, Timeout.InfiniteTimeSpan);
        socket.SendAll(verdict);
        return isGenuine;
    }

    private static void SetTimeout(NetworkSocket socket, TimeSpan timeout)
    {
        int milliseconds = timeout == Timeout.InfiniteTimeSpan ? 0 : (int)timeout.TotalMilliseconds;
        socket.ReceiveTimeout = milliseconds;
        socket.SendTimeout = milliseconds;
    }

    private static void ReceiveAll(NetworkSocket socket, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int received = socket.Receive(bytes);
            if (received == 0)
            {
                throw new ProtocolException(
                    "The other side closed the connection during the handshake. Either it is no ProxyGen manager, or it refuses this process.");
            }

            bytes = bytes[received..];
        }
    }
}
