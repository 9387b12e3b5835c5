using ProxyGen.Hosting;
using ProxyGen.Workers;

namespace ProxyGen;

/// <summary>The way into a host process, for ProxyGen.Host and for programs that are their own host.</summary>
internal static class HostEntry
{
    /// <summary>Becomes a host if the arguments say so, those given or those of the process.</summary>
    public static bool RunIfHost(string[] args)
    {
        HostCommand.CanHostItself = true;
        if (args is not [HostCommand.HostArgument] && !HostCommand.IsStartedAsHost)
        {
            return false;
        }

        Environment.ExitCode = Run();
        return true;
    }

    /// <summary>Becomes what the start record says.</summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        HostProgram.RunWorker = WorkerProgram.Run;
        return HostProgram.Run();
    }
}
