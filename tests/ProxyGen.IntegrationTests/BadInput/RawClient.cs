using System.Net.Sockets;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.Channels.Socket;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.BadInput;

/// <summary>A client that can send anything.</summary>
internal sealed class RawClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly FrameReceiver _receiver;

    private RawClient(string address)
    {
        _socket.Connect(SocketAddress.Parse(address));
        _socket.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        _receiver = new FrameReceiver(new SocketTransport(_socket), ProtocolLimits.Default);
    }

    /// <summary>The files of the lanes that it was given; null for none.</summary>
    public LanePages? Lanes { get; private set; }

    /// <summary>Connects and says nothing.</summary>
    public static RawClient Connect(string address) => new(address);

    /// <summary>Connects and proves itself as any client does.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="usesRings">Says that it sends frames through the rings, which <see cref="Lanes"/> are for, not over the socket.</param>
    public static RawClient Enter(SharedManager manager, bool usesRings = false)
    {
        var client = new RawClient(manager.Address!);
        var transport = new SocketTransport(client._socket);
        client.Lanes = HandshakeStream.Connect(transport, manager.Key!, ProtocolLimits.Default).Lanes;
        if (client.Lanes is not null)
        {
            HandshakeStream.AnswerLanes(transport, usesRings);
        }

        client._socket.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        return client;
    }

    public void Send(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[_socket.Send(bytes)..];
        }
    }

    public void SendFrame(FrameKind kind, ulong id, ReadOnlySpan<byte> body)
    {
        byte[] frame = new byte[FrameHeader.Size + body.Length];
        new FrameHeader(body.Length, kind, FrameFlags.None, id).Write(frame);
        body.CopyTo(frame.AsSpan(FrameHeader.Size));
        Send(frame);
    }

    public void SendCall(ulong id, ulong objectId, ulong member, ReadOnlySpan<byte> arguments)
    {
        byte[] body = new byte[CallHeader.Size + arguments.Length];
        new CallHeader(objectId, member, default).Write(body);
        arguments.CopyTo(body.AsSpan(CallHeader.Size));
        SendFrame(FrameKind.Call, id, body);
    }

    /// <summary>The next frame from the manager that says nothing of delegates it holds.</summary>
    public FrameKind Receive()
    {
        while (true)
        {
            if (ReceiveFrame().Kind is not (FrameKind.CallbackHeld or FrameKind.CallbackReleased) and var kind)
            {
                return kind;
            }
        }
    }

    /// <summary>The next frame from the manager.</summary>
    public FrameHeader ReceiveFrame()
    {
        while (true)
        {
            if (_receiver.TryRead(out var header, out _))
            {
                return header;
            }

            Assert.True(_receiver.Fill(), "The manager closed the connection.");
        }
    }

    /// <summary>Whether the manager closes the connection, rather than saying something.</summary>
    public bool IsClosed()
    {
        try
        {
            return _socket.Receive(new byte[1]) == 0;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown;
        }
    }

    /// <summary>Everything until the manager closes the connection.</summary>
    public byte[] ReceiveAll()
    {
        var received = new List<byte>();
        byte[] buffer = new byte[1024];
        while (_socket.Receive(buffer) is > 0 and int count)
        {
            received.AddRange(buffer.AsSpan(0, count));
        }

        return [.. received];
    }

    /// <summary>Reads and forgets until the connection ends, however that happens.</summary>
    public void Drain()
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            while (_socket.Receive(buffer) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // It has ended, with an error.
        }
    }

    /// <summary>Sends as much as the manager takes, and no more after it.</summary>
    public void TrySend(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Send(bytes);
            CloseSending();
        }
        catch (SocketException)
        {
            // The manager has closed the connection.
        }
    }

    public void CloseSending() => _socket.Shutdown(SocketShutdown.Send);

    public void Dispose()
    {
        _receiver.Dispose();
        _socket.Dispose();
    }
}
