using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// How long to look again and again for what another thread is about to do, before sleeping: first with pauses in between, for a thread
/// that runs on another core; then giving the core away in between, for one that waits for this core.
/// <code>
/// pauses   longer after waits that ended during them, half as long after each that did not: with more runnable threads than cores the other
///          thread may not run at all while this one pauses. Every 16th wait that they do not end tries all of them again
/// yields   none for a while after one that took long: the core went to a thread that has nothing to do with this wait, which sleeping
///          and being woken gets through faster. That while doubles each time, and halves with each wait that yields end
/// </code>
/// For one thread at a time.
/// </summary>
internal struct SpinBudget
{
    private const int FewestPauses = 8;
    private const int WaitsBetweenTrials = 16;
    private const int MostWaitsWithoutYields = 1024;
    private static readonly long LongYield = Stopwatch.Frequency / 20_000;

    private readonly int _mostPauses;
    private readonly int _mostYields;
    private int _pauses;
    private int _waitsPausedInVain;
    private int _waitsWithoutYields;
    private int _nextWaitsWithoutYields;

    /// <param name="mostPauses">How many times to look with pauses in between, at most.</param>
    /// <param name="mostYields">How many times to look then, giving the core away in between, at most.</param>
    public SpinBudget(int mostPauses, int mostYields)
    {
        _pauses = _mostPauses = mostPauses;
        _mostYields = mostYields;
        _nextWaitsWithoutYields = WaitsBetweenTrials;
    }

    private readonly int Pauses => _waitsPausedInVain == WaitsBetweenTrials ? _mostPauses : _pauses;

    /// <summary>Waits a moment before the next look. False: it is time to sleep.</summary>
    /// <param name="round">How many looks have been in vain.</param>
    /// <param name="patiently">Whether the other thread is known to be at it.</param>
    public bool TryWait(int round, bool patiently = false)
    {
        int pauses = patiently ? _mostPauses : Pauses;
        if (round < pauses)
        {
            Pause();
            return true;
        }

        return _waitsWithoutYields == 0 && round < pauses + _mostYields && TryYield();
    }

    /// <summary>It came after so many looks in vain.</summary>
    public void Succeeded(int round)
    {
        if (round > Pauses)
        {
            _nextWaitsWithoutYields = Math.Max(WaitsBetweenTrials, _nextWaitsWithoutYields / 2);
            PausedInVain();
            return;
        }

        int wanted = Math.Min(_mostPauses, (round * 4) + FewestPauses);
        _pauses = wanted > _pauses ? wanted : _pauses - ((_pauses - wanted) / 16);
        _waitsPausedInVain = 0;
    }

    /// <summary>It did not come in time.</summary>
    public void Failed() => PausedInVain();

    private void PausedInVain()
    {
        _waitsPausedInVain = _waitsPausedInVain == WaitsBetweenTrials ? 0 : _waitsPausedInVain + 1;
        _pauses = Math.Max(FewestPauses, _pauses / 2);
        if (_waitsWithoutYields > 0)
        {
            _waitsWithoutYields--;
        }
    }

    private bool TryYield()
    {
        long before = Stopwatch.GetTimestamp();
        Thread.Yield();
        if (Stopwatch.GetTimestamp() - before < LongYield)
        {
            return true;
        }

        _waitsWithoutYields = _nextWaitsWithoutYields;
        _nextWaitsWithoutYields = Math.Min(MostWaitsWithoutYields, _nextWaitsWithoutYields * 2);
        return true;
    }

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
