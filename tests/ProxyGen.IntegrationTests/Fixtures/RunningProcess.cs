using System.Diagnostics;

namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>Processes that the tests started, seen by their ids.</summary>
internal static class RunningProcess
{
    /// <summary>Whether a process runs: one that has ended but that nobody has waited for does not.</summary>
    public static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !IsZombie(id);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    public static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    /// <summary>Stops a process without ending it: from then on it reads nothing that is sent to it.</summary>
    public static Task SuspendAsync(int id) => SignalAsync(id, "STOP");

    /// <summary>Lets a suspended process go on.</summary>
    public static Task ResumeAsync(int id) => SignalAsync(id, "CONT");

    private static async Task SignalAsync(int id, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private static bool IsZombie(int id)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..][0] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
