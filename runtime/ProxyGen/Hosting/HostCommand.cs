using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ProxyGen.Hosting;

/// <summary>
/// The command that starts a host process of this application: <c>dotnet exec</c> of ProxyGen.Host with the application's own
/// dependencies and runtime configuration, so that it loads the application's assemblies; or, for a single-file program, the program
/// itself.
/// </summary>
internal static class HostCommand
{
    /// <summary>The argument that tells a single-file program to be a host.</summary>
    public const string HostArgument = "--proxygen-host";

    private const string HostFile = "ProxyGen.Host.dll";

    /// <summary>Set by <see cref="SharedManager.RunIfHost"/>: the program can be its own host.</summary>
    public static bool CanHostItself { get; set; }

    /// <exception cref="ManagerStartException">A file that is needed is missing.</exception>
    public static ProcessStartInfo Create()
    {
        var start = new ProcessStartInfo { UseShellExecute = false, RedirectStandardInput = true };
        string? depsFile = DepsFile();
        if (depsFile is null)
        {
            if (!CanHostItself)
            {
                throw new ManagerStartException(
                    "This program is a single file, or was started without its .deps.json. Begin Main with `if (SharedManager.RunIfHost(args)) { return; }`.");
            }

            start.FileName = Environment.ProcessPath!;
            start.ArgumentList.Add(HostArgument);
            return start;
        }

        start.FileName = DotnetPath();
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add("--depsfile");
        start.ArgumentList.Add(depsFile);
        start.ArgumentList.Add("--runtimeconfig");
        start.ArgumentList.Add(Existing(Path.ChangeExtension(Path.ChangeExtension(depsFile, null), ".runtimeconfig.json"), "Build the program as an executable, not as a library."));
        start.ArgumentList.Add(Existing(
            Path.Combine(AppContext.BaseDirectory, HostFile),
            "It is copied to the output folder by the ProxyGen package; build the program again, and keep all files of its output together."));
        return start;
    }

    private static string? DepsFile()
    {
        string files = AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "";
        string first = files.Split([';', Path.PathSeparator], 2)[0];
        return first.Length > 0 && File.Exists(first) ? first : null;
    }

    private static string DotnetPath()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

        // <root>/shared/Microsoft.NETCore.App/<version>/: the host must run on the runtime that this process runs on.
        string? root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string path = Path.Combine(root, name);
        return File.Exists(path) ? path : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? name;
    }

    private static string Existing(string path, string advice) =>
        File.Exists(path) ? path : throw new ManagerStartException($"A host process cannot be started: {path} is missing. {advice}");
}
