using System.Net.Sockets;
using ProxyGen.Channels.InProcess;
using ProxyGen.Channels.Socket;
using ProxyGen.Hosting;
using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen;

/// <content>How managers start and end.</content>
public sealed partial class SharedManager
{
    /// <summary>
    /// Starts a manager in a process of its own, which ends when this process disposes it or ends in any way, unless
    /// <see cref="SharedManagerOptions.Detached"/> says otherwise.
    /// </summary>
    /// <param name="options">How to start it.</param>
    /// <param name="cancellationToken">Gives up and ends the process.</param>
    /// <exception cref="ManagerStartException">The process could not be started; the message says why.</exception>
    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    public static async Task<SharedManager> StartAsync(SharedManagerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SharedManagerOptions();
        var limits = options.ToLimits();
        options.CheckForProcess();
        var key = options.ToKey();
        var process = await ManagerProcess.StartAsync(options, key, cancellationToken).ConfigureAwait(false);
        try
        {
            var trust = TlsTrust.For(process.Address, options.Certificate?.RawData);
            var channel = await Task.Run(() => ConnectionChannel.Connect(process.Address, key, limits, trust), cancellationToken)
                .ConfigureAwait(false);
            await MakeKnownAsync(channel, process.Address, key, isChild: true).ConfigureAwait(false);
            return new SharedManager(channel, runtime: null, process, process.Address, key, isDetached: options.Detached);
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Connects to the manager at <see cref="SharedManagerOptions.Address"/>, or starts it there, detached, if there is none. Of programs that
    /// do so at the same time one starts it, and all get the same.
    /// </summary>
    /// <param name="options">
    /// The address, and the file with the key, which all programs must give; and how to start it, which only the one that does so needs.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ManagerStartException">There was none, and it could not be started; the message says why.</exception>
    /// <exception cref="ManagerAuthenticationException">What listens there has another key.</exception>
    /// <exception cref="ArgumentException">The address or the key file is missing.</exception>
    public static async Task<SharedManager> ConnectOrStartAsync(SharedManagerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options is not { Address: { } address, KeyFile: { } keyFile })
        {
            throw new ArgumentException(
                "Programs that share a manager find it by its address and its key: set SharedManagerOptions.Address and KeyFile.", nameof(options));
        }

        var key = options.ToKey();
        var connecting = new SharedManagerConnectOptions { Certificate = options.Certificate };
        if (await TryConnectAsync(address, key, connecting, cancellationToken).ConfigureAwait(false) is { } running)
        {
            return running;
        }

        using var turn = await FileTurn.TakeAsync(keyFile + ".lock", options.StartTimeout, cancellationToken).ConfigureAwait(false);
        return await TryConnectAsync(address, key, connecting, cancellationToken).ConfigureAwait(false)
            ?? await StartAsync(options with { Detached = true }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Creates a manager in this process: the same proxies, the same serialization and the same guarantees, without a second process. For
    /// tests, and for programs that want the guards without the distance. Other processes cannot reach it.
    /// </summary>
    /// <param name="options">Its limits, clock and services; address and key are not used.</param>
    /// <exception cref="InvalidOperationException">A startup class failed.</exception>
    public static SharedManager StartInProcess(SharedManagerOptions? options = null)
    {
        var (runtime, channel) = CreateRuntime(options ?? new SharedManagerOptions());
        KnownManagers.AddLocal(channel, endPoint: null);
        return new SharedManager(channel, runtime, process: null, address: null, key: null);
    }

    /// <summary>
    /// Makes this process the manager: as <see cref="StartInProcess"/>, and other processes reach it at its <see cref="Address"/> until it is
    /// disposed, or a client calls <see cref="StopAsync"/>; see <see cref="WaitForEndAsync"/>.
    /// </summary>
    /// <param name="options">Where it listens, its key, limits, clock and services.</param>
    /// <param name="cancellationToken">Gives up before it listens.</param>
    /// <exception cref="ManagerStartException">It cannot listen there; the message says why.</exception>
    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    /// <exception cref="InvalidOperationException">A startup class failed.</exception>
    public static async Task<SharedManager> ServeAsync(SharedManagerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SharedManagerOptions();
        if (options.Detached)
        {
            throw new ArgumentException("A manager in this process ends with it: SharedManagerOptions.Detached is for SharedManager.StartAsync.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var key = options.ToKey();
        var listening = new ServerOptions(key, options.Address, options.Certificate, options.SendStackTraces, options.ReconnectTimeout, options.UseSharedMemory);
        var (runtime, channel) = CreateRuntime(options);
        SocketServer server;
        try
        {
            server = await Task.Run(() => SocketServer.Start(runtime, listening), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or IOException or ArgumentException)
        {
            await runtime.StopAsync().ConfigureAwait(false);
            throw new ManagerStartException($"The manager cannot listen at {options.Address ?? "a new address"}: {exception.Message}", exception);
        }

        var endPoint = new ManagerEndPoint(runtime.Id, server.Address, key, server.Certificate);
        KnownManagers.AddLocal(channel, endPoint);
        var manager = new SharedManager(channel, runtime, process: null, server.Address, key, server: server);
        runtime.StopRequested = () => _ = Task.Run(async () => await manager.DisposeAsync().ConfigureAwait(false));
        await KnownManagers.IntroduceToChildrenAsync(endPoint).ConfigureAwait(false);
        return manager;
    }

    /// <summary>
    /// Ends the manager with all its objects, also one that is detached or that another program serves, and returns when it can be reached no more.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The manager belongs to another process, which ends it.</exception>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (_runtime is null && (_process is null || _isDetached))
        {
            try
            {
                using var call = Begin(ManagerMembers.Stop);
                await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (ManagerLostException)
            {
                // It has ended: what was wanted.
            }

            await WaitForEndAsync(cancellationToken).ConfigureAwait(false);
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Waits until the manager has ended or cannot be reached any more: what a program that only serves does.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task WaitForEndAsync(CancellationToken cancellationToken = default)
    {
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (Lost.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), lost))
        {
            await lost.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_disposed != 0)
        {
            await _ended.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Ends the manager if this process started it and it is not detached, otherwise the connection. Calls still pending fail.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        try
        {
            await EndAsync().ConfigureAwait(false);
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private static (ManagerRuntime Runtime, InProcessChannel Channel) CreateRuntime(SharedManagerOptions options)
    {
        KnownManagers.Install();
        var runtime = InProcessManager.Create(options.ToLimits(), options.TimeProvider, ApplicationAssemblies.TryLoad, options.Services);
        if (ManagerStartups.Any)
        {
            runtime.Services.Start();
        }

        return (runtime, new InProcessChannel(runtime, runtime.OpenSession(Environment.ProcessId), isInsideManager: false));
    }

    private static async Task<SharedManager?> TryConnectAsync(
        string address, SharedKey key, SharedManagerConnectOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectAsync(address, key, options, cancellationToken).ConfigureAwait(false);
        }
        catch (ManagerLostException)
        {
            return null;
        }
    }

    private async Task EndAsync()
    {
        if (!_isBorrowed)
        {
            KnownManagers.Remove(_channel);
            (_channel as ConnectionChannel)?.Dispose();
        }

        if (_isDetached)
        {
            _process!.Release();
        }
        else if (_process is not null)
        {
            await _process.DisposeAsync().ConfigureAwait(false);
        }

        _server?.Dispose();
        if (_runtime is not null)
        {
            await _runtime.StopAsync().ConfigureAwait(false);
        }
    }
}
