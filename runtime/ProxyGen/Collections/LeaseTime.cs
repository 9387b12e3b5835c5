using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>How long an item may be held.</summary>
internal static class LeaseTime
{
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no time: not above zero and not <see cref="Timeout.InfiniteTimeSpan"/>, or longer than 24 days.</exception>
    public static TimeSpan Check(TimeSpan leaseTime)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(leaseTime, TimeSpan.Zero);
        return WaitTime.Check(leaseTime);
    }
}
