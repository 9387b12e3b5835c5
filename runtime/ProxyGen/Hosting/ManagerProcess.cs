using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using ProxyGen.Channels.Socket;
using ProxyGen.Manager;

namespace ProxyGen.Hosting;

/// <summary>
/// A manager process that this process started, and ends unless it is detached. Its standard input stays open as long as this process lives: its end
/// is how the manager sees that.
/// </summary>
internal sealed class ManagerProcess : IAsyncDisposable
{
    /// <summary>How the line begins with which a manager process says where it listens.</summary>
    public const string ReadyPrefix = "proxygen-manager ";

    /// <summary>How the line begins with which a manager process says why it cannot start.</summary>
    public const string FailedPrefix = "proxygen-manager-failed ";

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GiveUpTimeout = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Task _output;

    private ManagerProcess(Process process, string address)
    {
        _process = process;
        _output = PassOnOutputAsync(process.StandardOutput);
        Address = address;
        Id = process.Id;
    }

    public string Address { get; }

    public int Id { get; }

    /// <exception cref="ManagerStartException">The process could not be started, or ended before it was ready.</exception>
    public static async Task<ManagerProcess> StartAsync(SharedManagerOptions options, SharedKey key, CancellationToken cancellationToken)
    {
        Check(new ServerOptions(key, options.Address, options.Certificate));
        var start = HostCommand.Create();
        start.RedirectStandardOutput = true;
        var record = new StartRecord
        {
            Role = HostRole.Manager,
            Address = options.Address,
            Key = key,
            Culture = CultureInfo.CurrentCulture.Name,
            UiCulture = CultureInfo.CurrentUICulture.Name,
            MaxMessageLength = options.MaxMessageLength,
            MaxCallsInFlight = options.MaxCallsInFlight,
            MaxNoticesBehind = options.MaxEventsBehind,
            MaxSessions = options.MaxSessions,
            Certificate = options.Certificate?.Export(X509ContentType.Pkcs12),
            SendsStackTraces = options.SendStackTraces,
            ReconnectTimeout = options.ReconnectTimeout,
            UsesSharedMemory = options.UseSharedMemory,
            IsDetached = options.Detached,
            HasServices = ManagerStartups.Any,
            Managers = KnownManagers.EndPoints,
        };

        var process = HostProcess.Start(start, record);
        string? address = null;
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(options.StartTimeout);
            address = await ReadAddressAsync(process, options, timeout.Token, cancellationToken).ConfigureAwait(false);
            return new ManagerProcess(process, address);
        }
        catch
        {
            // Left a moment, it removes the directory that it may have made but not told yet.
            await EndAsync(process, GiveUpTimeout, Task.CompletedTask).ConfigureAwait(false);
            SocketDirectory.RemoveOf(address);
            throw;
        }
    }

    /// <summary>Leaves a detached manager to itself.</summary>
    public void Release() => _process.Dispose();

    /// <summary>Asks the manager to end by closing its input, and ends it if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync(_process, StopTimeout, _output).ConfigureAwait(false);
        SocketDirectory.RemoveOf(Address);
    }

    private static void Check(ServerOptions options)
    {
        try
        {
            options.Check();
        }
        catch (ArgumentException exception)
        {
            throw new ManagerStartException($"The manager cannot listen at {options.Address ?? "a new address"}: {exception.Message}", exception);
        }
    }

    private static async Task EndAsync(Process process, TimeSpan patience, Task output)
    {
        try
        {
            process.StandardInput.Close();
            using var timeout = new CancellationTokenSource(patience);
            await process.WaitForExitAsync(timeout.Token).ConfigureAwait(false);

            // Its last words; a process that it has left behind may keep the other end open.
            await output.WaitAsync(GiveUpTimeout, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException or IOException)
        {
            // It hangs in user code, or is dead already.
        }

        await HostProcess.KillAsync(process).ConfigureAwait(false);
    }

    // What objects write to the console in their manager appears in the program that started it.
    private static async Task PassOnOutputAsync(StreamReader output)
    {
        try
        {
            while (await output.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                await Console.Out.WriteLineAsync(line).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process has ended.
        }
    }

    private static async Task<string> ReadAddressAsync(
        Process process, SharedManagerOptions options, CancellationToken timeout, CancellationToken cancellationToken)
    {
        try
        {
            while (await process.StandardOutput.ReadLineAsync(timeout).ConfigureAwait(false) is { } line)
            {
                if (line.StartsWith(ReadyPrefix, StringComparison.Ordinal))
                {
                    return line[ReadyPrefix.Length..];
                }

                if (line.StartsWith(FailedPrefix, StringComparison.Ordinal))
                {
                    throw new ManagerStartException(line[FailedPrefix.Length..]);
                }

                await Console.Out.WriteLineAsync(line).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ManagerStartException(
                $"The manager process was not ready within {options.StartTimeout.TotalSeconds:0.#} seconds. "
                + $"Raise SharedManagerOptions.StartTimeout if the machine is busy.{HostCommand.Advice(process.StartInfo)}");
        }

        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        throw new ManagerStartException(
            $"The manager process ended with exit code {process.ExitCode} before it was ready. "
            + $"What it wrote to standard error says why.{HostCommand.Advice(process.StartInfo)}");
    }
}
