using System.Collections.Concurrent;
using ProxyGen.Client;
using ProxyGen.Manager.Lambdas;
using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>Everything a manager consists of: objects, names, guards and sessions. It knows nothing of channels; they bring calls and take outcomes.</summary>
internal sealed class ManagerRuntime : IDisposable
{
    private static readonly Lock Starting = new();
    private static WeakReference<ManagerRuntime>[] _running = [];

    private readonly ConcurrentDictionary<ulong, Session> _sessions = new();
    private readonly Func<string, bool> _loadAssembly;
    private ulong _lastSessionId;
    private long _lastFencingToken;

    public ManagerRuntime(ProtocolLimits limits, TimeProvider timeProvider, Func<string, bool> loadAssembly, IServiceProvider? services = null)
    {
        Services = new ManagerServices(services);
        Limits = limits;
        TimeProvider = timeProvider;
        _loadAssembly = loadAssembly;
        Lambdas = new LambdaTable(loadAssembly);
        Objects = new ObjectTable();
        Names = new NameTable(Objects);
        LocalSession = OpenSession(Environment.ProcessId);
        lock (Starting)
        {
            _running = [.. _running.Where(static running => running.TryGetTarget(out _)), new WeakReference<ManagerRuntime>(this)];
        }
    }

    public Guid Id { get; } = Guid.NewGuid();

    public ProtocolLimits Limits { get; }

    /// <summary>How far a reader of events or changes may fall behind.</summary>
    public int MaxNoticesBehind => Limits.MaxNoticesBehind;

    public TimeProvider TimeProvider { get; }

    public LambdaTable Lambdas { get; }

    public ObjectTable Objects { get; }

    public NameTable Names { get; }

    /// <summary>What constructors of shared classes may take.</summary>
    public ManagerServices Services { get; }

    public GuardScheduler Guards { get; } = new();

    public StallMonitor Stalls { get; } = new();

    /// <summary>The session of code that runs in this manager and uses proxies.</summary>
    public Session LocalSession { get; }

    /// <summary>The channel of code that runs in this manager; set once by whoever puts the manager together.</summary>
    public Channel LocalChannel { get; set; } = null!;

    /// <summary>What ends the manager when a client asks for that; null if clients may not. It must not block.</summary>
    public Action? StopRequested { get; set; }

    public IReadOnlyCollection<Session> Sessions => (IReadOnlyCollection<Session>)_sessions.Values;

    /// <summary>The object that an instance is, in whichever manager of this process; null if it is none.</summary>
    public static (ManagerRuntime Runtime, ObjectEntry Entry)? FindInstance(object instance)
    {
        foreach (var running in Volatile.Read(ref _running))
        {
            if (running.TryGetTarget(out var runtime) && runtime.Objects.FindInstance(instance) is { } entry)
            {
                return (runtime, entry);
            }
        }

        return null;
    }

    /// <summary>The number of a new lease: greater than all before, and of no other lock's lease.</summary>
    public long NextFencingToken() => Interlocked.Increment(ref _lastFencingToken);

    public Session OpenSession(int processId)
    {
        var session = new Session(this, Interlocked.Increment(ref _lastSessionId), processId);
        _sessions[session.Id] = session;
        return session;
    }

    /// <summary>A session for a process that connects; null if there are as many as there may be.</summary>
    public Session? TryOpenSession(int processId) => _sessions.Count <= Limits.MaxSessions ? OpenSession(processId) : null;

    public void RemoveSession(Session session) => _sessions.TryRemove(session.Id, out _);

    /// <exception cref="ObjectNotFoundException">There is no such object.</exception>
    public ObjectEntry FindObject(ulong id) => Objects.Find(id) ?? throw new ObjectNotFoundException(
        $"The manager has no object #{id} any more. A proxy must be kept while its object is needed, or the object given a name.");

    /// <exception cref="ContractMismatchException">The class is unknown here.</exception>
    public SharedContract FindContract(string name, string assembly)
    {
        if (ContractRegistry.Find(name) is { } known)
        {
            return known;
        }

        bool isLoaded = _loadAssembly(assembly);
        return ContractRegistry.Find(name) ?? throw new ContractMismatchException(isLoaded
            ? $"The manager's version of {assembly} has no shared class {name}. Build client and manager from the same sources."
            : $"The manager cannot create a {name}: {assembly} is not one of its application's assemblies that use ProxyGen. Start the manager from a program that references it.");
    }

    /// <summary>Has an assembly of the application register what it shares; nothing happens if it is none.</summary>
    public void LoadAssembly(string assembly) => _loadAssembly(assembly);

    /// <summary>Ends all sessions and disposes what lives.</summary>
    public async Task StopAsync()
    {
        foreach (var session in _sessions.Values)
        {
            session.End();
        }

        foreach (var entry in Objects.TakeAll())
        {
            await ObjectEnd.RunAsync(entry).ConfigureAwait(false);
        }

        await ObjectEnd.RunAsync(Services).ConfigureAwait(false);

        Dispose();
    }

    public void Dispose()
    {
        lock (Starting)
        {
            _running = [.. _running.Where(running => running.TryGetTarget(out var other) && other != this)];
        }

        Stalls.Dispose();
    }
}
