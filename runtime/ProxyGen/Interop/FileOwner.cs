using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ProxyGen.Interop;

/// <summary>Which user owns a file.</summary>
internal static class FileOwner
{
    // From <linux/stat.h>: the owner is a 32-bit number at offset 20 of struct statx.
    private const int EmptyPath = 0x1000;
    private const uint OwnerMask = 0x8;
    private const int StatusSize = 256;
    private const int OwnerOffset = 20;

    /// <summary>Whether an open file belongs to this process's user. Where the system does not tell, its permissions alone decide.</summary>
    public static bool IsThisUser(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        Span<byte> status = stackalloc byte[StatusSize];
        return LibC.GetStatus(file, "", EmptyPath, OwnerMask, status) == 0
            && MemoryMarshal.Read<uint>(status[OwnerOffset..]) == LibC.GetEffectiveUserId();
    }
}
