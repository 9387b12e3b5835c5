using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ProxyGen.Interop;

/// <summary>All functions of the C library that ProxyGen calls.</summary>
internal static partial class LibC
{
    private const string Library = "libc";

    /// <summary>The effective user id of this process (geteuid(2); never fails).</summary>
    [LibraryImport(Library, EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial uint GetEffectiveUserId();

    /// <summary>Makes this process the leader of a session without a terminal (setsid(2)); negative if it leads a group already.</summary>
    [LibraryImport(Library, EntryPoint = "setsid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int CreateSession();

    /// <summary>Has another descriptor stand for the same file (dup2(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Replace(SafeFileHandle file, int descriptor);

    /// <summary>What the system knows of an open file (statx(2), Linux, the same on every processor); negative if that fails.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Empty: the file itself.</param>
    /// <param name="flags">AT_EMPTY_PATH, 0x1000.</param>
    /// <param name="mask">What is asked for.</param>
    /// <param name="status">256 bytes.</param>
    [LibraryImport(Library, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int GetStatus(SafeFileHandle file, string path, int flags, uint mask, Span<byte> status);
}
