using System.ComponentModel;
using System.Diagnostics;

namespace ProxyGen.Hosting;

/// <summary>Starting and ending host processes.</summary>
internal static class HostProcess
{
    /// <summary>Starts a process and gives it its record.</summary>
    /// <exception cref="ManagerStartException">It could not be started.</exception>
    public static Process Start(ProcessStartInfo start, StartRecord record)
    {
        Process? process = null;
        try
        {
            process = Process.Start(start) ?? throw new ManagerStartException($"{start.FileName} could not be started.");
            process.StandardInput.NewLine = "\n";
            process.StandardInput.WriteLine(record.ToLine());
            process.StandardInput.Flush();
            return process;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            process?.Dispose();
            throw new ManagerStartException($"{start.FileName} could not be started: {exception.Message}", exception);
        }
    }

    /// <summary>Ends a process that may have ended by itself, and waits for its end.</summary>
    public static async Task KillAsync(Process process)
    {
        if (!process.HasExited)
        {
            try
            {
                process.Kill();
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        }

        await process.WaitForExitAsync().ConfigureAwait(false);
        process.Dispose();
    }
}
