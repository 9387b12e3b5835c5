namespace ProxyGen.Manager;

/// <summary>
/// Says which thread serves a sequence of calls, so that a slow call can be left behind.
/// <code>
/// _progress   even  between calls; the serving thread owns the sequence
///             odd   inside a call
/// _isEntered  the call at the current odd mark is inside its guards: those behind it cannot overtake it any more
/// </code>
/// The serving thread goes even → odd at a call's start and odd → even at its end, the latter by compare-exchange. Whoever hands the
/// sequence over makes the same odd → even step by compare-exchange: exactly one of the two succeeds. If the serving thread's fails, the
/// sequence has another thread now, and it stops after its call. _isEntered is cleared before the step to odd, so whoever has seen an odd
/// mark and then true has seen it of that call, as long as the compare-exchange on that mark succeeds.
/// </summary>
internal sealed class CallLane
{
    private long _progress;
    private bool _isEntered;

    public long Progress => Volatile.Read(ref _progress);

    /// <summary>A call begins. The interlocked step pairs with the barrier in <see cref="StallMonitor"/>.</summary>
    /// <returns>The mark to give to <see cref="End"/>.</returns>
    public long Begin()
    {
        Volatile.Write(ref _isEntered, false);
        return Interlocked.Increment(ref _progress);
    }

    /// <summary>The call that runs is inside its guards, or needs none.</summary>
    public void Enter() => Volatile.Write(ref _isEntered, true);

    /// <summary>The call has ended. False: the sequence has been handed over meanwhile.</summary>
    public bool End(long mark) => Interlocked.CompareExchange(ref _progress, mark + 1, mark) == mark;

    /// <summary>Takes the sequence from the thread that is inside the call of this mark. False: the call has ended, or is not inside its guards yet.</summary>
    public bool TryHandOver(long mark) =>
        (mark & 1) != 0 && Volatile.Read(ref _isEntered) && Interlocked.CompareExchange(ref _progress, mark + 1, mark) == mark;
}
