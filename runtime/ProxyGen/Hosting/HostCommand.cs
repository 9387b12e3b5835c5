using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ProxyGen.Hosting;

/// <summary>
/// The command that starts a host process of this application.
/// <code>
/// installed .NET, own files   dotnet exec of ProxyGen.Host with the application's .deps.json and .runtimeconfig.json
/// single file, self-contained, or no .deps.json
///                             the program again, with one argument: SharedManager.RunIfHost has it be a host
/// </code>
/// A program starts itself only after it has called RunIfHost, which never lets a process pass that was started that way: one start cannot
/// lead to another.
/// </summary>
internal static class HostCommand
{
    /// <summary>The argument that tells a program to be a host.</summary>
    public const string HostArgument = "--proxygen-host";

    private const string HostFile = "ProxyGen.Host.dll";
    private const string FirstLine = "`if (SharedManager.RunIfHost(args)) { return; }`";

    /// <summary>Set by <see cref="SharedManager.RunIfHost"/>: the program can be its own host.</summary>
    public static bool CanHostItself { get; set; }

    /// <summary>Whether this process was started by a command of this class that starts the program again.</summary>
    public static bool IsStartedAsHost => Environment.GetCommandLineArgs() is [_, HostArgument];

    /// <exception cref="ManagerStartException">A file that is needed is missing, or the program cannot be its own host.</exception>
    public static ProcessStartInfo Create()
    {
        var start = new ProcessStartInfo { UseShellExecute = false, RedirectStandardInput = true };
        if (!IsSelfContained && DepsFile() is { } depsFile)
        {
            RunHost(start, depsFile);
        }
        else
        {
            RunProgram(start);
        }

        return start;
    }

    /// <summary>What to add to the message when a process has not become a host: empty, unless it runs the program itself.</summary>
    public static string Advice(ProcessStartInfo start) => start.ArgumentList is [.., HostArgument]
        ? $" It runs this program again, whose Main must begin with {FirstLine}."
        : "";

    private static void RunHost(ProcessStartInfo start, string depsFile)
    {
        start.FileName = DotnetPath();
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add("--depsfile");
        start.ArgumentList.Add(depsFile);
        start.ArgumentList.Add("--runtimeconfig");
        start.ArgumentList.Add(Existing(Path.ChangeExtension(Path.ChangeExtension(depsFile, null), ".runtimeconfig.json"), "Build the program as an executable, not as a library."));
        start.ArgumentList.Add(Existing(
            Path.Combine(AppContext.BaseDirectory, HostFile),
            "It is copied to the output folder by the ProxyGen package; build the program again, and keep all files of its output together."));
    }

    private static void RunProgram(ProcessStartInfo start)
    {
        if (!CanHostItself)
        {
            throw new ManagerStartException(IsStartedAsHost
                ? "This process was started to be a manager or a worker, but Main has gone on as if it were the program. "
                    + $"Begin Main with {FirstLine}."
                : "This program is a single file or self-contained, or was started without its .deps.json: "
                    + $"its managers and workers run the program itself. Begin Main with {FirstLine}.");
        }

        start.FileName = Environment.ProcessPath
            ?? throw new ManagerStartException("The system does not tell the path of this program, which its managers and workers would run.");
        if (Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        start.ArgumentList.Add(HostArgument);
    }

    // A single file has no files of its own, whatever an earlier build has left beside it.
    private static string? DepsFile()
    {
        string files = AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "";
        string first = files.Split([';', Path.PathSeparator], 2)[0];
        return first.Length > 0 && !IsSingleFile && File.Exists(first) ? first : null;
    }

    private static bool IsSingleFile
    {
        [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "That it is empty in a single file is what is asked for.")]
        get => typeof(HostCommand).Assembly.Location.Length == 0;
    }

    /// <summary>Whether the runtime is the program's own, which the installed <c>dotnet</c> does not run.</summary>
    private static bool IsSelfContained =>
        Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory())
        == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

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
