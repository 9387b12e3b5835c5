using System.Runtime.InteropServices;

namespace ProxyGen.Interop;

/// <summary>Sleeping until another process changes a word of shared memory (futex(2), Linux).</summary>
internal static unsafe class Futex
{
    private const nint WaitOperation = 0;
    private const nint WakeOperation = 1;

    private static readonly nint Number = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 98 : 202;

    /// <summary>Whether this process can use it.</summary>
    public static bool IsSupported =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>
    /// Sleeps until somebody wakes those who wait for the word, not at all if it is another than expected: the system compares after a full fence,
    /// which pairs with the waker's (see the comment on memory barriers in the kernel's kernel/futex/waitwake.c). May return early: look again.
    /// </summary>
    /// <param name="word">The word, in memory that all of them share.</param>
    /// <param name="expected">What it must be for this thread to sleep.</param>
    /// <param name="timeout">How long at most; <see cref="Timeout.InfiniteTimeSpan"/> for any time.</param>
    public static void Wait(uint* word, uint expected, TimeSpan timeout)
    {
        var time = stackalloc long[2];
        bool isLimited = timeout != Timeout.InfiniteTimeSpan;
        if (isLimited)
        {
            time[0] = timeout.Ticks / TimeSpan.TicksPerSecond;
            time[1] = timeout.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick;
        }

        _ = LibC.Call(Number, (nint)word, WaitOperation, (nint)expected, isLimited ? (nint)time : 0, 0, 0);
    }

    /// <summary>Wakes up to <paramref name="count"/> threads that sleep for the word, in all processes.</summary>
    public static void Wake(uint* word, int count = int.MaxValue) => _ = LibC.Call(Number, (nint)word, WakeOperation, count, 0, 0, 0);
}
