namespace ProxyGen.Manager;

/// <summary>How long somebody may wait: not at all, for as long as .NET's own locks allow, or for ever.</summary>
internal static class WaitTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <returns>The time-out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// It is negative and not <see cref="Timeout.InfiniteTimeSpan"/>, or longer than 24 days.
    /// </exception>
    public static TimeSpan Check(TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, Longest);
        }

        return timeout;
    }
}
