using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ProxyGen.Interop;

/// <summary>
/// Memory that several processes have mapped: an anonymous file, whose length is sealed, so that no process can take pages from under another.
/// It has no name and ends with the last mapping, however its processes end. Pages cost memory once they are written.
/// </summary>
internal sealed unsafe class SharedPages : IDisposable
{
    // From <linux/memfd.h>, <linux/fcntl.h> and <sys/mman.h>.
    private const uint CloseOnExecute = 1;
    private const uint AllowSealing = 2;
    private const int AddSeals = 1033;
    private const int GetSeals = 1034;
    private const int LengthSeals = 2 | 4;
    private const int SealSeal = 1;
    private const int ReadAndWrite = 1 | 2;
    private const int Shared = 1;
    private const int DontReserve = 0x4000;
    private const int RemovePages = 9;

    private readonly nint _start;
    private int _holds = 1;
    private int _isDisposed;

    private SharedPages(SafeFileHandle file, nint start, long length)
    {
        File = file;
        _start = start;
        Length = length;
    }

    /// <summary>The file, to pass it on. Once nobody else is to map the pages it may be disposed: they stay.</summary>
    public SafeFileHandle File { get; }

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>The first byte. Valid until <see cref="Dispose"/>, and after it while somebody holds the pages.</summary>
    public byte* Start => (byte*)_start;

    /// <summary>New pages, all zero.</summary>
    /// <exception cref="Win32Exception">The system refuses.</exception>
    public static SharedPages Create(string name, long length)
    {
        int descriptor = LibC.CreateAnonymousFile(name, CloseOnExecute | AllowSealing);
        Check(descriptor);
        var file = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            Check(LibC.SetLength(file, length));
            Check(LibC.Control(file, AddSeals, LengthSeals | SealSeal));
            return Map(file, length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Maps the pages of another process. Closes the file: the pages stay as long as they are mapped.</summary>
    /// <exception cref="Win32Exception">The system refuses, or the file could be shortened.</exception>
    public static SharedPages Open(SafeFileHandle file)
    {
        using (file)
        {
            int seals = LibC.Control(file, GetSeals, 0);
            Check(seals);
            if ((seals & LengthSeals) != LengthSeals)
            {
                throw new Win32Exception("The length of the shared pages is not sealed.");
            }

            return Map(file, RandomAccess.GetLength(file));
        }
    }

    /// <summary>Gives the memory of whole pages back to the system; they are zero again. False: it keeps them.</summary>
    public bool TryFree(long offset, long length) => LibC.Advise(_start + (nint)offset, (nuint)length, RemovePages) >= 0;

    /// <summary>Keeps the pages until <see cref="LetGo"/>. False: they are gone.</summary>
    public bool TryHold()
    {
        int holds = Volatile.Read(ref _holds);
        while (holds > 0)
        {
            int before = Interlocked.CompareExchange(ref _holds, holds + 1, holds);
            if (before == holds)
            {
                return true;
            }

            holds = before;
        }

        return false;
    }

    public void LetGo()
    {
        if (Interlocked.Decrement(ref _holds) == 0)
        {
            _ = LibC.Unmap(_start, (nuint)Length);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            LetGo();
            File.Dispose();
        }
    }

    private static SharedPages Map(SafeFileHandle file, long length)
    {
        nint start = LibC.Map(0, (nuint)length, ReadAndWrite, Shared | DontReserve, file, 0);
        Check(start == -1 ? -1 : 0);
        return new SharedPages(file, start, length);
    }

    private static void Check(int result)
    {
        if (result < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }
}
