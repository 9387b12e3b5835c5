namespace ProxyGen.Manager;

/// <summary>
/// A shared object inside its manager: identity, contract and guard. The entry lives exactly as long as the object; what pins it (names,
/// sessions, transfers) keeps both alive, otherwise the garbage collector decides.
/// </summary>
internal sealed class ObjectEntry
{
    private readonly ObjectTable _table;
    private SeenFences? _fences;

    public ObjectEntry(ObjectTable table, ulong id, object instance, object subject, SharedContract contract, Guard guard)
    {
        _table = table;
        Id = id;
        Instance = instance;
        Subject = subject;
        Contract = contract;
        Guard = guard;
        guard.Owner ??= this;
        Weak = new WeakReference<ObjectEntry>(this);
    }

    ~ObjectEntry()
    {
        _table.OnCollected(this);
    }

    public ulong Id { get; }

    /// <summary>The user's object, or the collection inside one.</summary>
    public object Instance { get; }

    /// <summary>What the dispatcher calls: the instance, or the built-in type around a collection.</summary>
    public object Subject { get; }

    public SharedContract Contract { get; }

    public Guard Guard { get; }

    public WeakReference<ObjectEntry> Weak { get; }

    /// <summary>Names, session references and transfers that hold it. Under the table's lock.</summary>
    public long Pins { get; set; }

    /// <summary>The leases in whose name it has been called.</summary>
    public SeenFences Fences => LazyInitializer.EnsureInitialized(ref _fences, static () => new SeenFences());

    /// <summary>Names that do not keep it alive and go with it; null for none. Under the name table's lock.</summary>
    public List<string>? WeakNames { get; set; }

    /// <summary>The services that it took when it was created; null for none.</summary>
    public ObjectServices? Services { get; set; }

    public Dispatcher Dispatcher => Contract.Dispatcher;

    public string ContractName => Contract.Name;
}
