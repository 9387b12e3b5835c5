using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Win32.SafeHandles;
using ProxyGen.Channels.InProcess;
using ProxyGen.Channels.Socket;
using ProxyGen.Interop;
using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.Hosting;

/// <summary>What a host process does: it reads its start record and becomes a manager or a worker.</summary>
internal static class HostProgram
{
    public const int Success = 0;
    public const int Failure = 1;

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Set by the layer of workers, which knows how to run one.</summary>
    public static Func<StartRecord, int>? RunWorker { get; set; }

    /// <summary>Runs until the process has done its part.</summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        using var input = OperatingSystem.IsWindows() ? Console.OpenStandardInput() : OpenStandard(0, FileAccess.Read);
        StartRecord? record;
        try
        {
            record = StartRecord.Read(input);
        }
        catch (ProtocolException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return Failure;
        }

        if (record is null)
        {
            return Failure;
        }

        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new CultureInfo(record.Culture);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = new CultureInfo(record.UiCulture);
        return record.Role switch
        {
            HostRole.Manager => RunManager(record, input),
            HostRole.Worker => RunWorker!(record),
            _ => Failure,
        };
    }

    private static int RunManager(StartRecord record, Stream input)
    {
        // The starter's Ctrl+C reaches the whole group; the manager ends when its starter does, not before.
        // Without the console class, which would set up the terminal first.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, static context => context.Cancel = true);

        if (record.IsDetached)
        {
            Detachment.LeaveSession();
        }

        var limits = new ProtocolLimits
        {
            MaxFrameLength = record.MaxMessageLength,
            MaxCallsInFlight = record.MaxCallsInFlight,
            MaxNoticesBehind = record.MaxNoticesBehind,
            MaxSessions = record.MaxSessions,
        };
        KnownManagers.Install();
        foreach (var manager in record.Managers)
        {
            KnownManagers.AddInherited(manager);
        }

        var runtime = InProcessManager.Create(limits, TimeProvider.System, ApplicationAssemblies.TryLoad);
        SocketServer server;
        try
        {
            if (record.HasServices)
            {
                runtime.Services.Start();
            }

            var certificate = record.Certificate is null ? null : X509CertificateLoader.LoadPkcs12(record.Certificate, password: null);
            server = SocketServer.Start(
                runtime,
                new ServerOptions(
                    record.Key, record.Address, certificate, record.SendsStackTraces, record.ReconnectTimeout, record.UsesSharedMemory));
        }
        catch (InvalidOperationException exception)
        {
            return Fail(exception.Message);
        }
        catch (Exception exception) when (exception is System.Net.Sockets.SocketException or IOException or ArgumentException)
        {
            return Fail($"The manager cannot listen at {record.Address ?? "a new address"}: {exception.Message}");
        }

        using (server)
        {
            KnownManagers.AddLocal(runtime.LocalChannel, new ManagerEndPoint(runtime.Id, server.Address, record.Key, server.Certificate));
            if (record.IsDetached)
            {
                RunDetached(runtime, server.Address);
            }
            else
            {
                TellReady(server.Address);
                AwaitEnd(input);
            }
        }

        // Neither a Dispose that hangs nor a thread that user code started keeps the process when nobody needs it any more.
        runtime.StopAsync().Wait(StopTimeout);
        Environment.Exit(Success);
        return Success;
    }

    private static void TellReady(string address) => Tell(ManagerProcess.ReadyPrefix + address);

    private static int Fail(string reason)
    {
        Tell(ManagerProcess.FailedPrefix + reason.ReplaceLineEndings(" "));
        return Failure;
    }

    // Not through the console's writer, which would take longer to set up than everything else here.
    private static void Tell(string line)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.Out.WriteLine(line);
            return;
        }

        try
        {
            using var output = OpenStandard(1, FileAccess.Write);
            output.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
        catch (IOException)
        {
            // The starter has ended. What follows sees that, unless the manager is detached and does not care.
        }
    }

    private static FileStream OpenStandard(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: false), access, bufferSize: 0);

    private static void RunDetached(ManagerRuntime runtime, string address)
    {
        using var stopped = new ManualResetEventSlim();
        runtime.StopRequested = stopped.Set;
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stopped.Set();
        });
        TellReady(address);
        Detachment.LeaveConsole();
        stopped.Wait();
    }

    // Whatever ends the starter closes the other end.
    private static void AwaitEnd(Stream input)
    {
        Span<byte> ignored = stackalloc byte[256];
        while (input.Read(ignored) > 0)
        {
        }
    }
}
