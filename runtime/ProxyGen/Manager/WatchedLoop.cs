namespace ProxyGen.Manager;

/// <summary>What <see cref="StallMonitor"/> knows of a loop that it watches.</summary>
/// <param name="loop">The loop.</param>
internal sealed class WatchedLoop(IStallable loop)
{
    public IStallable Loop { get; } = loop;

    /// <summary>The loop's progress when it was last looked at.</summary>
    public long Progress { get; set; } = loop.Progress;
}
