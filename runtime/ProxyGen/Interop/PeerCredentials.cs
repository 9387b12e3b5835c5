using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ProxyGen.Interop;

/// <summary>Which user is at the other end of a Unix socket.</summary>
internal static class PeerCredentials
{
    // From <asm-generic/socket.h>; struct ucred is pid, uid, gid of 4 bytes each.
    private const int SocketLevel = 1;
    private const int PeerCredentialsOption = 17;

    /// <summary>Whether the peer runs as this process's user, or as root. Where the system does not tell, the socket's directory alone decides.</summary>
    public static bool IsSameUser(Socket socket)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        Span<int> credentials = stackalloc int[3];
        socket.GetRawSocketOption(SocketLevel, PeerCredentialsOption, MemoryMarshal.AsBytes(credentials));
        uint user = (uint)credentials[1];
        return user == 0 || user == LibC.GetEffectiveUserId();
    }
}
