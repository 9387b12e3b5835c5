using Microsoft.Win32.SafeHandles;

namespace ProxyGen.Channels.Socket;

/// <summary>
/// A connected stream of bytes between two processes. One thread at a time receives and one at a time sends; both may do so at once.
/// Whatever ends the connection shows as a <see cref="System.Net.Sockets.SocketException"/>, an <see cref="ObjectDisposedException"/> or the
/// end of the stream.
/// </summary>
internal abstract class Transport : IDisposable
{
    /// <summary>How long receiving and sending may block; <see cref="Timeout.InfiniteTimeSpan"/> for any time.</summary>
    public abstract TimeSpan BlockingTimeout { set; }

    /// <summary>Whether something is known to have arrived, so that <see cref="Receive"/> would not block.</summary>
    public virtual bool HasArrived => false;

    /// <summary>Blocks until something has arrived. 0 at the end of the stream.</summary>
    public abstract int Receive(Span<byte> buffer);

    /// <summary>Whether open files can be passed over it, so that the two processes can share memory.</summary>
    public virtual bool CanPassFiles => false;

    /// <summary>Sends all bytes if that needs no waiting. False: nothing has been sent.</summary>
    public virtual bool TrySend(ReadOnlySpan<byte> bytes) => false;

    /// <summary>Blocks until all bytes are given to the system.</summary>
    public abstract void SendAll(ReadOnlySpan<byte> bytes);

    /// <summary>Passes open files, which stay open here.</summary>
    public virtual void SendFiles(params ReadOnlySpan<SafeFileHandle> files) => throw new NotSupportedException();

    /// <summary>Blocks until the other side passes open files.</summary>
    /// <returns>How many have come; the caller owns them.</returns>
    public virtual int ReceiveFiles(Span<SafeFileHandle> files) => throw new NotSupportedException();

    /// <summary>Ends the connection and wakes the threads that block in it.</summary>
    public abstract void Dispose();
}
