using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using ProxyGen.Channels.SharedMemory;
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
            var serverId = Prove(transport, key, transport.CanPassFiles ? HandshakeWish.SessionWithLanes : HandshakeWish.Session);
            Span<byte> verdict = stackalloc byte[Handshake.VerdictLength];
            ReceiveAll(transport, verdict);
            var result = Read(verdict, serverId);
            if (verdict[^1] != 0)
            {
                result = result with { Lanes = ReceiveLanes(transport) };
                if (result.Lanes is null)
                {
                    AnswerLanes(transport, usesRings: false);
                }
            }

            transport.BlockingTimeout = Timeout.InfiniteTimeSpan;
            return result;
        }
        catch (SocketException exception)
        {
            throw new ProtocolException(
                "The other side did not complete the handshake. Either it is no ProxyGen manager, or it refuses this user's processes.", exception);
        }
    }

    /// <summary>The client's last word, where it has got the files of shared memory: whether frames go through the rings there from now on.</summary>
    public static void AnswerLanes(Transport transport, bool usesRings) => transport.SendAll([usesRings ? (byte)1 : (byte)0]);

    /// <summary>The client's part when it goes on with a session whose connection has broken.</summary>
    /// <returns>How much the server has received; null if it has ended the session.</returns>
    public static long? Resume(Transport transport, SharedKey key, Guid serverId, ResumeRequest request, ProtocolLimits limits)
    {
        transport.BlockingTimeout = limits.HandshakeTimeout;
        if (Prove(transport, key, HandshakeWish.Resume) != serverId)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[ResumeRequest.Length];
        request.Write(bytes);
        transport.SendAll(bytes);
        Span<byte> answer = stackalloc byte[ResumeRequest.AnswerLength];
        ReceiveAll(transport, answer);
        transport.BlockingTimeout = Timeout.InfiniteTimeSpan;
        return answer[0] == 1 ? BinaryPrimitives.ReadInt64LittleEndian(answer[1..]) : null;
    }

    /// <summary>The server's part, once the client has proved itself.</summary>
    /// <param name="transport">The connection.</param>
    /// <param name="key">The server's key.</param>
    /// <param name="serverId">The server's id.</param>
    /// <param name="limits">The server's limits.</param>
    /// <param name="open">Opens the session for a process; null if there are too many.</param>
    /// <param name="resume">Goes on with a session, and answers; null if no session outlives its connection.</param>
    /// <returns>Whether a session was opened.</returns>
    /// <exception cref="ProtocolException">The other side is no ProxyGen client.</exception>
    public static bool Accept(
        Transport transport, SharedKey key, Guid serverId, ProtocolLimits limits, Func<int, SessionGrant?> open, Action<ResumeRequest>? resume = null)
    {
        transport.BlockingTimeout = limits.HandshakeTimeout;
        Span<byte> greeting = stackalloc byte[Handshake.GreetingLength];
        ReceiveAll(transport, greeting);
        var clientNonce = Handshake.ReadGreeting(greeting, out var wish);

        Span<byte> serverNonce = stackalloc byte[Handshake.NonceLength];
        RandomNumberGenerator.Fill(serverNonce);
        Span<byte> challenge = stackalloc byte[Handshake.ChallengeLength];
        Handshake.WriteChallenge(challenge, key, serverId, clientNonce, serverNonce);
        transport.SendAll(challenge);

        Span<byte> proof = stackalloc byte[Handshake.ProofMessageLength];
        ReceiveAll(transport, proof);
        bool isGenuine = Handshake.Verify(proof, key, serverId, clientNonce, serverNonce, out int processId);
        if (wish == HandshakeWish.Resume)
        {
            if (isGenuine && resume is not null)
            {
                Span<byte> request = stackalloc byte[ResumeRequest.Length];
                ReceiveAll(transport, request);
                transport.BlockingTimeout = Timeout.InfiniteTimeSpan;
                resume(ResumeRequest.Read(request));
            }

            return false;
        }

        var grant = isGenuine ? open(processId) : null;
        var lanes = wish == HandshakeWish.SessionWithLanes && transport.CanPassFiles ? grant?.OpenLanes?.Invoke() : null;
        transport.SendAll(Verdict(isGenuine, grant, limits, lanes));
        if (lanes is not null)
        {
            transport.SendFiles(lanes.Session, lanes.Bell);

            // Both sides have them mapped, or will not; the bell's go to every client.
            lanes.Session.Dispose();
            Span<byte> answer = stackalloc byte[1];
            ReceiveAll(transport, answer);
            transport.BlockingTimeout = Timeout.InfiniteTimeSpan;
            grant!.Value.UseLanes!(answer[0] == 1);
        }
        else
        {
            transport.BlockingTimeout = Timeout.InfiniteTimeSpan;
        }

        return grant is not null;
    }

    private static Guid Prove(Transport transport, SharedKey key, HandshakeWish wish)
    {
        Span<byte> nonce = stackalloc byte[Handshake.NonceLength];
        RandomNumberGenerator.Fill(nonce);
        Span<byte> greeting = stackalloc byte[Handshake.GreetingLength];
        Handshake.WriteGreeting(greeting, nonce, wish);
        transport.SendAll(greeting);

        Span<byte> challenge = stackalloc byte[Handshake.ChallengeLength];
        ReceiveAll(transport, challenge);
        Span<byte> proof = stackalloc byte[Handshake.ProofMessageLength];
        var serverId = Handshake.Answer(proof, key, challenge, nonce, Environment.ProcessId);
        transport.SendAll(proof);
        return serverId;
    }

    private static byte[] Verdict(bool isGenuine, SessionGrant? grant, ProtocolLimits limits, LanePages? lanes)
    {
        byte[] verdict = new byte[Handshake.VerdictLength];
        verdict[0] = (byte)(!isGenuine ? HandshakeVerdict.WrongKey : grant is null ? HandshakeVerdict.TooManySessions : HandshakeVerdict.Accepted);
        BinaryPrimitives.WriteInt32LittleEndian(verdict.AsSpan(9), limits.MaxFrameLength);
        if (grant is { } session)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(verdict.AsSpan(1), session.SessionId);
            BinaryPrimitives.WriteInt32LittleEndian(verdict.AsSpan(13), (int)session.Grace.TotalMilliseconds);
            session.Secret.Span.CopyTo(verdict.AsSpan(17));
            verdict[^1] = lanes is null ? (byte)0 : (byte)1;
        }

        return verdict;
    }

    private static SessionGrant ReadGrant(ReadOnlySpan<byte> verdict) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(verdict[1..]),
        TimeSpan.FromMilliseconds(Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(verdict[13..]))),
        verdict.Slice(17, ResumeRequest.SecretLength).ToArray());

    private static HandshakeResult Read(ReadOnlySpan<byte> verdict, Guid serverId) => (HandshakeVerdict)verdict[0] switch
    {
        HandshakeVerdict.Accepted when BinaryPrimitives.ReadInt32LittleEndian(verdict[9..]) is > 0 and <= LargestFrameLength and var length =>
            new HandshakeResult(serverId, ReadGrant(verdict), length, Lanes: null),
        HandshakeVerdict.WrongKey => throw new ManagerAuthenticationException(
            "The manager rejected this process's key. Use the key of the manager that you want to reach."),
        HandshakeVerdict.TooManySessions => throw new InvalidOperationException(
            "The manager has as many connections as it may have. Close some, or raise its SharedManagerOptions.MaxSessions."),
        _ => throw new ProtocolException("The manager ended the handshake in a way that is not known here. Use the same ProxyGen package in both."),
    };

    private static LanePages? ReceiveLanes(Transport transport)
    {
        var files = new SafeFileHandle[2];
        int count = transport.ReceiveFiles(files);
        if (count == files.Length)
        {
            return new LanePages(files[0], files[1]);
        }

        // This process has no descriptors left: the socket serves.
        for (int i = 0; i < count; i++)
        {
            files[i].Dispose();
        }

        return null;
    }

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
