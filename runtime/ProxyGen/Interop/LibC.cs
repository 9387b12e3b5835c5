using System.Net.Sockets;
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

    /// <summary>An anonymous file in memory (memfd_create(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int CreateAnonymousFile(string name, uint flags);

    /// <summary>Sets a file's length (ftruncate(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "ftruncate", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int SetLength(SafeFileHandle file, long length);

    /// <summary>Controls an open file (fcntl(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Control(SafeFileHandle file, int command, int argument);

    /// <summary>Maps a file (mmap(2)); -1 if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "mmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Map(nint address, nuint length, int protection, int flags, SafeFileHandle file, nint offset);

    /// <summary>Ends a mapping (munmap(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "munmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Unmap(nint address, nuint length);

    /// <summary>Says what becomes of mapped pages (madvise(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "madvise", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Advise(nint address, nuint length, int advice);

    /// <summary>A system call of six arguments at most (syscall(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Call(nint number, nint first, nint second, nint third, nint fourth, nint fifth, nint sixth);

    /// <summary>The number of the core that the calling thread runs on (sched_getcpu(3)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "sched_getcpu")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressGCTransition]
    public static partial int GetCore();

    /// <summary>Which cores a thread may run on, a bit each (sched_getaffinity(2)); negative if that fails.</summary>
    /// <param name="thread">0: the calling one.</param>
    /// <param name="length">Of the mask in bytes.</param>
    /// <param name="mask">The cores.</param>
    [LibraryImport(Library, EntryPoint = "sched_getaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static unsafe partial int GetCores(int thread, nuint length, byte* mask);

    /// <summary>Says which cores a thread may run on (sched_setaffinity(2)); negative if that fails.</summary>
    /// <param name="thread">0: the calling one.</param>
    /// <param name="length">Of the mask in bytes.</param>
    /// <param name="mask">The cores.</param>
    [LibraryImport(Library, EntryPoint = "sched_setaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static unsafe partial int SetCores(int thread, nuint length, byte* mask);

    /// <summary>Sends a message with descriptors (sendmsg(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "sendmsg", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint SendMessage(SafeSocketHandle socket, ref MessageHeader message, int flags);

    /// <summary>Receives a message with descriptors (recvmsg(2)); negative if that fails.</summary>
    [LibraryImport(Library, EntryPoint = "recvmsg", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint ReceiveMessage(SafeSocketHandle socket, ref MessageHeader message, int flags);
}
