using System.Runtime.InteropServices;

namespace ProxyGen.Interop;

/// <summary>All functions of the C library that ProxyGen calls.</summary>
internal static partial class LibC
{
    private const string Library = "libc";

    /// <summary>The effective user id of this process (geteuid(2); never fails).</summary>
    [LibraryImport(Library, EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial uint GetEffectiveUserId();
}
