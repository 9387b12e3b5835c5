using System.Globalization;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Kills;

/// <summary>The rings that this process has mapped.</summary>
internal static class OwnRings
{
    /// <summary>Ends this process at once when a ring is full: what writes it is in the middle of a frame then, whose reader is suspended.</summary>
    /// <param name="ring">Where the ring is in the pages of each session.</param>
    public static async Task DieWhenFullAsync(long ring)
    {
        await Eventually.IsTrueAsync(() => AnyIsFull(ring), "a ring is full");
        RunningProcess.Kill(Environment.ProcessId);
    }

    private static unsafe bool AnyIsFull(long ring)
    {
        foreach (string line in SharedMappings.LinesOfLanes(Environment.ProcessId))
        {
            long start = long.Parse(line.AsSpan(0, line.IndexOf('-')), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var words = new PageMemory((byte*)start + ring);
            if (words.Read(RingLayout.Written) - words.Read(RingLayout.Read) == RingLayout.Capacity)
            {
                return true;
            }
        }

        return false;
    }
}
