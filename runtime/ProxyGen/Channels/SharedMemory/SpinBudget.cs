using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// How long to look again and again for what another thread is about to do, before sleeping. It is longer after waits that ended in time,
/// and shorter after each that did not: with more runnable threads than cores the other one does not run while this one spins, and spinning
/// only keeps it from running. Every so often a full spin is tried again. For one thread at a time.
/// </summary>
internal struct SpinBudget
{
    private const int Smallest = 8;
    private const int SleepsBetweenTrials = 16;

    private readonly int _largest;
    private int _rounds;
    private int _sleeps;

    /// <param name="largest">How many times to look at most.</param>
    public SpinBudget(int largest)
    {
        _largest = largest;
        _rounds = largest;
    }

    /// <summary>How many times to look now.</summary>
    public readonly int Rounds => _sleeps == SleepsBetweenTrials ? _largest : _rounds;

    /// <summary>It came after so many looks.</summary>
    public void Succeeded(int rounds)
    {
        _sleeps = 0;
        int wanted = Math.Min(_largest, (rounds * 4) + Smallest);
        if (wanted > _rounds)
        {
            _rounds = wanted;
        }
        else
        {
            _rounds -= (_rounds - wanted) / 16;
        }
    }

    /// <summary>It did not come in time.</summary>
    public void Failed()
    {
        _sleeps = _sleeps == SleepsBetweenTrials ? 0 : _sleeps + 1;
        _rounds = Math.Max(Smallest, _rounds / 2);
    }

    /// <summary>Lets the core's other thread go first for a moment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pause()
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
