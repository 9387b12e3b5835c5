using System.Numerics;

namespace ProxyGen.Interop;

/// <summary>On which core a thread runs (sched_getcpu(3), sched_setaffinity(2), Linux).</summary>
internal static unsafe class Cores
{
    private const int MaskLength = 128;
    private const int BitsInByte = 8;

    /// <summary>The number of the core that the calling thread runs on.</summary>
    public static int Current => LibC.GetCore();

    /// <summary>Has the calling thread go on on another core than this one. It may run on all that it could before afterwards, too.</summary>
    /// <param name="core">The core to leave.</param>
    /// <returns>False if it may run on no other, or the system refuses.</returns>
    public static bool TryLeave(int core)
    {
        byte* all = stackalloc byte[MaskLength];
        if (core < 0 || core / BitsInByte >= MaskLength || LibC.GetCores(0, MaskLength, all) < 0)
        {
            return false;
        }

        byte* others = stackalloc byte[MaskLength];
        int count = 0;
        for (int i = 0; i < MaskLength; i++)
        {
            others[i] = i == core / BitsInByte ? (byte)(all[i] & ~(1 << (core % BitsInByte))) : all[i];
            count += BitOperations.PopCount(others[i]);
        }

        return count > 0 && LibC.SetCores(0, MaskLength, others) >= 0 && LibC.SetCores(0, MaskLength, all) >= 0;
    }
}
