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
    public static async Task SuspendAsync(int id)
    {
        await SignalAsync(id, "STOP");

        // The signal is on its way to each thread; one that has not got it yet may still read.
        await Eventually.IsTrueAsync(() => !Directory.Exists("/proc") || HasStopped(id), $"process {id} has stopped");
    }

    /// <summary>Lets a suspended process go on.</summary>
    public static Task ResumeAsync(int id) => SignalAsync(id, "CONT");

    /// <summary>Whether all threads of a process are suspended.</summary>
    public static bool HasStopped(int id) =>
        Directory.EnumerateDirectories($"/proc/{id}/task").All(static task => StateIn($"{task}/stat") is 'T' or null);

    private static async Task SignalAsync(int id, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private static bool IsZombie(int id) => StateIn($"/proc/{id}/stat") is 'Z' or 'X';

    private static char? StateIn(string file)
    {
        try
        {
            string stat = File.ReadAllText(file);
            return stat[stat.LastIndexOf(')') + 2];
        }
        catch (IOException)
        {
            // The thread, or the process, has ended.
            return null;
        }
    }
}
