using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// How long to look again and again for what another thread is about to do, before sleeping: first with pauses in between, for a thread
/// that runs on another core; then giving the core away in between, for one that waits for this core. Each of the two is
/// longer after waits that ended in time, and half as long after each that did not: with more runnable threads than cores the other one may not run
/// at all while this one spins. Every so often all of it is tried again. For one thread at a time.
/// </summary>
internal struct SpinBudget
{
    private const int SmallestPauses = 8;
    private const int SleepsBetweenTrials = 16;

    private readonly int _mostPauses;
    private readonly int _mostYields;
    private int _pauses;
    private int _yields;
    private int _sleeps;

    /// <param name="mostPauses">How many times to look with pauses in between, at most.</param>
    /// <param name="mostYields">How many times to look then, giving the core away in between, at most.</param>
    public SpinBudget(int mostPauses, int mostYields)
    {
        _pauses = _mostPauses = mostPauses;
        _yields = _mostYields = mostYields;
    }

    private readonly bool IsTrial => _sleeps == SleepsBetweenTrials;

    /// <summary>Waits a moment before the next look. False: it is time to sleep.</summary>
    /// <param name="round">How many looks have been in vain.</param>
    public readonly bool TryWait(int round)
    {
        int pauses = IsTrial ? _mostPauses : _pauses;
        if (round < pauses)
        {
            Pause();
            return true;
        }

        if (round < pauses + (IsTrial ? _mostYields : _yields))
        {
            Thread.Yield();
            return true;
        }

        return false;
    }

    /// <summary>It came after so many looks in vain.</summary>
    public void Succeeded(int round)
    {
        if (round < _pauses)
        {
            Approach(ref _pauses, Math.Min(_mostPauses, (round * 4) + SmallestPauses));
        }
        else
        {
            _yields = _mostYields;
        }

        _sleeps = 0;
    }

    /// <summary>It did not come in time.</summary>
    public void Failed()
    {
        _sleeps = IsTrial ? 0 : _sleeps + 1;
        _pauses = Math.Max(SmallestPauses, _pauses / 2);
        _yields /= 2;
    }

    private static void Approach(ref int value, int wanted) => value = wanted > value ? wanted : value - ((value - wanted) / 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pause()
    {
        if (X86Base.IsSupported)
        {
            X86Base.Pause();
        }
        else if (ArmBase.IsSupported)
        {
            ArmBase.Yield();
        }
        else
        {
            Thread.SpinWait(1);
        }
    }
}
