namespace ProxyGen.Manager;

/// <summary>
/// Says which thread serves a sequence of calls, so that a slow call can be left behind.
/// <code>
/// _progress  even  between calls; the serving thread owns the sequence
///            odd   inside a call
/// </code>
/// The serving thread goes even → odd at a call's start and odd → even at its end, the latter by compare-exchange. Whoever hands the
/// sequence over makes the same odd → even step by compare-exchange: exactly one of the two succeeds. If the serving thread's fails, the
/// sequence has another thread now, and it stops after its call.
/// </summary>
internal sealed class CallLane
{
    private long _progress;

    public long Progress => Volatile.Read(ref _progress);

    /// <summary>A call begins. The interlocked step pairs with the barrier in <see cref="StallMonitor"/>.</summary>
    /// <returns>The mark to give to <see cref="End"/>.</returns>
    public long Begin() => Interlocked.Increment(ref _progress);

    /// <summary>The call has ended. False: the sequence has been handed over meanwhile.</summary>
    public bool End(long mark) => Interlocked.CompareExchange(ref _progress, mark + 1, mark) == mark;

    /// <summary>Takes the sequence from the thread that is inside the call of this mark. False: the call has ended.</summary>
    public bool TryHandOver(long mark) => (mark & 1) != 0 && Interlocked.CompareExchange(ref _progress, mark + 1, mark) == mark;
}
