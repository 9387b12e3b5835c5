using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Channels.Socket;
using ProxyGen.Client;
using ProxyGen.Hosting;
using ProxyGen.Manager;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// A manager as its clients see it: creates shared objects and finds published ones. For each shared class the generator adds
/// <c>CreateX</c>, <c>CreateNamedX</c> and <c>GetOrCreateX</c>. Safe for use by several threads.
/// <para>Disposing a manager that this process started ends it, with all its objects, unless it is detached; disposing one that it only
/// connected to ends the connection.</para>
/// </summary>
public sealed partial class SharedManager : IAsyncDisposable
{
    private static readonly TimeSpan ConnectInterval = TimeSpan.FromMilliseconds(25);

    private readonly Channel _channel;
    private readonly ManagerRuntime? _runtime;
    private readonly ManagerProcess? _process;
    private readonly bool _isBorrowed;
    private readonly SocketServer? _server;
    private readonly bool _isDetached;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _disposed;

    private SharedManager(
        Channel channel,
        ManagerRuntime? runtime,
        ManagerProcess? process,
        string? address,
        SharedKey? key,
        bool isBorrowed = false,
        bool isDetached = false,
        SocketServer? server = null)
    {
        _isBorrowed = isBorrowed;
        _isDetached = isDetached;
        _channel = channel;
        _runtime = runtime;
        _process = process;
        _server = server;
        Address = address;
        Key = key;
        KnownManagers.Install();
    }

    /// <summary>Where other processes reach this manager; null for an in-process one.</summary>
    public string? Address { get; }

    /// <summary>What other processes need to connect, besides the address; null for an in-process manager. Keep it secret.</summary>
    public SharedKey? Key { get; }

    /// <summary>The id of the manager's process: this one for an in-process manager, null for one that this process only connected to.</summary>
    public int? ProcessId => _process?.Id ?? (_runtime is null ? null : Environment.ProcessId);

    /// <summary>The published names, sorted ordinally.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            using var call = Begin(ManagerMembers.Names);
            return ReadNames(call.Invoke());
        }
    }

    /// <summary>
    /// What lives in the manager and who holds it, sorted by number: to see what leaks. Gathered while calls go on, so it is a picture of no
    /// single moment; objects that nothing holds any more are in it until the manager's garbage collector has found them.
    /// </summary>
    public IReadOnlyList<LiveObject> Objects
    {
        get
        {
            using var call = BeginObjects(forceFullCollection: false);
            return ObjectListing.Read(call.Invoke());
        }
    }

    /// <summary>
    /// Whether calls of this process reach the manager through shared memory. Otherwise they go over a socket, or need neither because the
    /// manager is in this process; only speed differs.
    /// </summary>
    public bool UsesSharedMemory => _channel is ConnectionChannel { HasLanes: true };

    /// <summary>Cancelled when the manager cannot be reached any more: it has ended, the connection has broken, or this has been disposed.</summary>
    public CancellationToken Lost => _channel.Lost;

    /// <summary>Connects to a manager that another program started.</summary>
    /// <param name="address">Its <see cref="Address"/>.</param>
    /// <param name="key">Its <see cref="Key"/>.</param>
    /// <param name="cancellationToken">Gives up before the connection is made.</param>
    /// <exception cref="ManagerLostException">Nobody listens at the address.</exception>
    /// <exception cref="ManagerAuthenticationException">The key is not the manager's.</exception>
    /// <exception cref="ProtocolException">What listens there is no ProxyGen manager.</exception>
    public static Task<SharedManager> ConnectAsync(string address, SharedKey key, CancellationToken cancellationToken = default) =>
        ConnectAsync(address, key, new SharedManagerConnectOptions(), cancellationToken);

    /// <inheritdoc cref="ConnectAsync(string, SharedKey, CancellationToken)"/>
    /// <param name="address">Its <see cref="Address"/>.</param>
    /// <param name="key">Its <see cref="Key"/>.</param>
    /// <param name="options">How to connect.</param>
    /// <param name="cancellationToken">Gives up before the connection is made.</param>
    /// <exception cref="InvalidOperationException">The manager has as many connections as it may have.</exception>
    public static async Task<SharedManager> ConnectAsync(
        string address, SharedKey key, SharedManagerConnectOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(options);
        var trust = TlsTrust.For(address, options.Certificate?.RawData);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var channel = await Task.Run(
                    () => ConnectionChannel.Connect(address, key, ProtocolLimits.Default, trust), cancellationToken).ConfigureAwait(false);
                await MakeKnownAsync(channel, address, key, isChild: false).ConfigureAwait(false);
                return new SharedManager(channel, runtime: null, process: null, address, key);
            }
            catch (ManagerLostException) when (clock.Elapsed < options.WaitForManager)
            {
                await Task.Delay(ConnectInterval, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Makes another manager known to this one, by its address and key, so that objects here may keep proxies of objects there. Managers that this
    /// process started know all that it started or connected to already; this is for managers that were started elsewhere.
    /// </summary>
    /// <param name="other">The other manager. From then on this manager's process can do there whatever a client can.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NotSupportedException">
    /// The other one is in-process, where other processes cannot reach it, or this one is connected by TCP without TLS.
    /// </exception>
    public Task IntroduceAsync(SharedManager other, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        if (_channel is ConnectionChannel { IsPrivate: false })
        {
            throw new NotSupportedException("A key does not travel over TCP without TLS. Start this manager at a Unix socket, or with a certificate.");
        }

        return other is { _channel: ConnectionChannel channel, Address: { } address, Key: { } key }
            ? KnownManagers.IntroduceAsync(_channel, ManagerEndPoint.Of(channel, address, key), cancellationToken)
            : throw ManagerDirectory.Unknown(address: null);
    }

    /// <summary>
    /// The manager in which an object lives: for whoever was handed a proxy, as a worker is. It uses the connection that the proxy has, and
    /// disposing it ends nothing. Its <see cref="Address"/> and <see cref="Key"/> are not known.
    /// </summary>
    /// <param name="proxy">A proxy of the object.</param>
    public static SharedManager Of(ISharedProxy proxy)
    {
        ArgumentNullException.ThrowIfNull(proxy);
        return new SharedManager(proxy.Reference.Channel, runtime: null, process: null, address: null, key: null, isBorrowed: true);
    }

    /// <summary>
    /// For programs published as a single file or self-contained: call it first in <c>Main</c> and return if it is true. The same program
    /// then serves as manager and worker process. Other programs need no such line, and lose nothing by it.
    /// </summary>
    /// <param name="args">The arguments of <c>Main</c>.</param>
    /// <returns>Whether the process was a manager or a worker and has done its part.</returns>
    public static bool RunIfHost(string[] args) => HostEntry.RunIfHost(args);

    /// <summary>The object published under a name.</summary>
    /// <typeparam name="TProxy">Its proxy type.</typeparam>
    /// <exception cref="NameNotFoundException">No object has the name.</exception>
    /// <exception cref="ContractMismatchException">The object is of another class.</exception>
    public TProxy Get<TProxy>(string name)
        where TProxy : class, ISharedProxy =>
        TryGet<TProxy>(name, out var proxy) ? proxy : throw NotFound(name);

    /// <inheritdoc cref="Get{TProxy}(string)"/>
    public async ValueTask<TProxy> GetAsync<TProxy>(string name, CancellationToken cancellationToken = default)
        where TProxy : class, ISharedProxy
    {
        using var call = BeginFind<TProxy>(name);
        await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
        var reader = call.Reply();
        return Formatter<TProxy>.Default.Deserialize(ref reader, call.Context) ?? throw NotFound(name);
    }

    /// <summary>Looks for the object published under a name.</summary>
    /// <typeparam name="TProxy">Its proxy type.</typeparam>
    /// <exception cref="ContractMismatchException">The object is of another class.</exception>
    public bool TryGet<TProxy>(string name, [NotNullWhen(true)] out TProxy? proxy)
        where TProxy : class, ISharedProxy
    {
        using var call = BeginFind<TProxy>(name);
        var reader = call.Invoke();
        proxy = Formatter<TProxy>.Default.Deserialize(ref reader, call.Context);
        return proxy is not null;
    }

    /// <summary>Publishes an object.</summary>
    /// <param name="name">The name. If the object has it already, this decides anew whether the name keeps it alive.</param>
    /// <param name="proxy">A proxy of the object, which must be one of this manager's.</param>
    /// <param name="keepAlive">
    /// True: the object lives until the name is removed, whoever drops their proxies. False: the name finds the object as long as something else
    /// keeps it, and goes with it.
    /// </param>
    /// <exception cref="NameTakenException">Another object has the name.</exception>
    public void Publish(string name, ISharedProxy proxy, bool keepAlive = true)
    {
        using var call = BeginPublish(name, proxy, keepAlive);
        call.Invoke();
        GC.KeepAlive(proxy);
    }

    /// <inheritdoc cref="Publish"/>
    public ValueTask PublishAsync(string name, ISharedProxy proxy, CancellationToken cancellationToken = default) =>
        PublishAsync(name, proxy, keepAlive: true, cancellationToken);

    /// <inheritdoc cref="Publish"/>
    public async ValueTask PublishAsync(string name, ISharedProxy proxy, bool keepAlive, CancellationToken cancellationToken = default)
    {
        using var call = BeginPublish(name, proxy, keepAlive);
        await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
        GC.KeepAlive(proxy);
    }

    /// <summary>Removes a name. The object lives on while somebody holds it.</summary>
    /// <returns>Whether the name was there.</returns>
    public bool Remove(string name)
    {
        using var call = BeginRemove(name);
        return call.Invoke().ReadBoolean();
    }

    /// <inheritdoc cref="Remove"/>
    public async ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        using var call = BeginRemove(name);
        await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
        return call.Reply().ReadBoolean();
    }

    /// <inheritdoc cref="Names"/>
    public async ValueTask<IReadOnlyList<string>> GetNamesAsync(CancellationToken cancellationToken = default)
    {
        using var call = Begin(ManagerMembers.Names);
        await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
        return ReadNames(call.Reply());
    }

    /// <inheritdoc cref="Objects"/>
    /// <param name="forceFullCollection">Has the manager collect its garbage first, so that only what something holds is left. Slow: every call waits for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<IReadOnlyList<LiveObject>> GetObjectsAsync(bool forceFullCollection = false, CancellationToken cancellationToken = default)
    {
        using var call = BeginObjects(forceFullCollection);
        await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
        return ObjectListing.Read(call.Reply());
    }

    private static Task MakeKnownAsync(ConnectionChannel channel, string address, SharedKey key, bool isChild)
    {
        KnownManagers.Install();
        var endPoint = ManagerEndPoint.Of(channel, address, key);
        KnownManagers.Add(channel, endPoint, isChild);
        return KnownManagers.IntroduceToChildrenAsync(endPoint);
    }

    private static NameNotFoundException NotFound(string name) => new(
        $"No object is published under '{name}'. Create it with CreateNamed… or Publish first, or use GetOrCreate….");

    private static string[] ReadNames(MessagePackReader reader)
    {
        string[] names = new string[reader.ReadArrayHeader()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString() ?? "";
        }

        return names;
    }
}
