using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ProxyGen.Interop;

/// <summary>
/// Passes open files from process to process over a Unix socket (unix(7), SCM_RIGHTS), together with one byte. For 64-bit Linux; the socket must
/// be a blocking one.
/// </summary>
internal static unsafe class DescriptorPassing
{
    // From <bits/socket.h>: struct cmsghdr is length (8), level (4) and type (4), then the descriptors.
    private const int ControlHeaderSize = 16;
    private const int SocketLevel = 1;
    private const int Rights = 1;
    private const int NoSignal = 0x4000;
    private const int CloseOnExecute = 0x4000_0000;
    private const int ControlTruncated = 0x8;
    private const int Interrupted = 4;

    /// <summary>Sends files. They stay open here.</summary>
    /// <exception cref="SocketException">The other side is gone, or a limit of this process is reached.</exception>
    public static void Send(Socket socket, params ReadOnlySpan<SafeFileHandle> files)
    {
        int length = ControlHeaderSize + (files.Length * sizeof(int));
        Span<byte> control = stackalloc byte[Align(length)];
        control.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(control, length);
        BinaryPrimitives.WriteInt32LittleEndian(control[8..], SocketLevel);
        BinaryPrimitives.WriteInt32LittleEndian(control[12..], Rights);
        for (int i = 0; i < files.Length; i++)
        {
            // The callers keep the handles alive.
            BinaryPrimitives.WriteInt32LittleEndian(control[(ControlHeaderSize + (i * sizeof(int)))..], (int)files[i].DangerousGetHandle());
        }

        Exchange(socket, control, isSending: true);
    }

    /// <summary>Receives as many files as there is room for; the caller owns them.</summary>
    /// <returns>How many have come.</returns>
    /// <exception cref="SocketException">The other side is gone or silent.</exception>
    public static int Receive(Socket socket, Span<SafeFileHandle> files)
    {
        Span<byte> control = stackalloc byte[Align(ControlHeaderSize + (files.Length * sizeof(int)))];
        control.Clear();
        var message = Exchange(socket, control, isSending: false);
        if (message.ControlLength < ControlHeaderSize
            || BinaryPrimitives.ReadInt32LittleEndian(control[8..]) != SocketLevel
            || BinaryPrimitives.ReadInt32LittleEndian(control[12..]) != Rights)
        {
            return 0;
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(control) - ControlHeaderSize;
        int count = (int)Math.Min(length / sizeof(int), files.Length);
        for (int i = 0; i < count; i++)
        {
            files[i] = new SafeFileHandle(BinaryPrimitives.ReadInt32LittleEndian(control[(ControlHeaderSize + (i * sizeof(int)))..]), ownsHandle: true);
        }

        return (message.Flags & ControlTruncated) == 0 ? count : 0;
    }

    private static MessageHeader Exchange(Socket socket, Span<byte> control, bool isSending)
    {
        byte content = 0;
        var vector = stackalloc nint[2];
        vector[0] = (nint)(&content);
        vector[1] = 1;
        fixed (byte* start = control)
        {
            var message = new MessageHeader
            {
                Vectors = (nint)vector,
                VectorCount = 1,
                Control = (nint)start,
                ControlLength = (ulong)control.Length,
            };
            while (true)
            {
                nint count = isSending
                    ? LibC.SendMessage(socket.SafeHandle, ref message, NoSignal)
                    : LibC.ReceiveMessage(socket.SafeHandle, ref message, CloseOnExecute);
                if (count == 1)
                {
                    return message;
                }

                int error = count < 0 ? Marshal.GetLastPInvokeError() : 0;
                if (error != Interrupted)
                {
                    throw error == 0 ? new SocketException((int)SocketError.ConnectionReset) : new SocketException(error);
                }
            }
        }
    }

    private static int Align(int length) => (length + sizeof(long) - 1) & ~(sizeof(long) - 1);
}
