using ProxyGen.Client;

namespace ProxyGen.Manager;

/// <summary>
/// One connected process: what it holds and what it waits for. Everything ends with it: calls of its delegates fail, its waits are withdrawn, results it never
/// confirmed are taken back, its leases are abandoned, its references dropped, in this order.
/// </summary>
internal sealed class Session
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, Reference> _references = [];
    private readonly Dictionary<ulong, IncomingCall> _active = [];
    private readonly HashSet<ISharedHolding> _holdings = [];
    private readonly Dictionary<long, ILeaseSource> _leases = [];
    private readonly Dictionary<ulong, List<ProxyReference>> _kept = [];
    private readonly EarlyCancellations _early = new();
    private readonly CancellationTokenSource _ended = new();
    private Dictionary<ulong, IUnconfirmedResult>? _unconfirmed;
    private int _activeCalls;
    private bool _hasEnded;

    public Session(ManagerRuntime runtime, ulong id, int processId)
    {
        Runtime = runtime;
        Id = id;
        ProcessId = processId;
        Callbacks = new RemoteCallbackTable(this);
    }

    public ulong Id { get; }

    public int ProcessId { get; }

    public ManagerRuntime Runtime { get; }

    /// <summary>The delegates of that process which objects here hold or call.</summary>
    public RemoteCallbackTable Callbacks { get; }

    public string Description => $"process {ProcessId} (session {Id})";

    /// <summary>Whether the stacks of exceptions stay here.</summary>
    public bool HidesStacks { get; set; }

    /// <summary>Cancelled when the session ends.</summary>
    public CancellationToken Ended => _ended.Token;

    public bool HasEnded => Volatile.Read(ref _hasEnded);

    /// <summary>Calls that wait or run elsewhere than on the thread that took them.</summary>
    public int ActiveCalls => Volatile.Read(ref _activeCalls);

    /// <summary>Counts a reference that is on its way to this session.</summary>
    public void AddReference(ObjectEntry entry)
    {
        lock (_lock)
        {
            if (_hasEnded)
            {
                return;
            }

            if (_references.TryGetValue(entry.Id, out var reference))
            {
                reference.Count++;
                return;
            }

            _references[entry.Id] = new Reference(entry);
        }

        Runtime.Objects.Pin(entry);
    }

    /// <summary>The session dropped references. More than it holds is ignored: a client cannot release what others hold.</summary>
    public void RemoveReferences(ulong objectId, long count)
    {
        ObjectEntry entry;
        lock (_lock)
        {
            if (!_references.TryGetValue(objectId, out var reference) || (reference.Count -= count) > 0)
            {
                return;
            }

            _references.Remove(objectId);
            entry = reference.Entry;
        }

        Runtime.Objects.Unpin(entry);
    }

    /// <summary>Adds this process to the holders of every object that it holds.</summary>
    public void AddHoldersTo(Dictionary<ulong, List<ObjectHolder>> holders)
    {
        lock (_lock)
        {
            foreach (var (id, reference) in _references)
            {
                if (!holders.TryGetValue(id, out var list))
                {
                    holders.Add(id, list = []);
                }

                list.Add(new ObjectHolder { ProcessId = ProcessId, Session = Id, References = reference.Count });
            }
        }
    }

    /// <summary>Remembers a call that goes on after the thread that took it has turned to the next. False once the session has ended.</summary>
    public bool TryAddActive(IncomingCall call)
    {
        bool isCancelled;
        lock (_lock)
        {
            if (_hasEnded || !_active.TryAdd(call.CallId, call))
            {
                return false;
            }

            Volatile.Write(ref _activeCalls, _active.Count);
            isCancelled = _early.Contains(call.CallId);
        }

        if (isCancelled)
        {
            // Whoever adds it may be about to queue it.
            ThreadPool.UnsafeQueueUserWorkItem(
                static cancelled => cancelled.Call.Cancel(cancelled.Id), (Call: call, Id: call.CallId), preferLocal: false);
        }

        return true;
    }

    public void RemoveActive(IncomingCall call)
    {
        lock (_lock)
        {
            if (_active.TryGetValue(call.CallId, out var current) && ReferenceEquals(current, call))
            {
                _active.Remove(call.CallId);
                Volatile.Write(ref _activeCalls, _active.Count);
            }
        }
    }

    /// <summary>The client no longer wants the call.</summary>
    public void Cancel(ulong callId)
    {
        IncomingCall? call;
        lock (_lock)
        {
            if (!_active.TryGetValue(callId, out call))
            {
                _early.Add(callId);
            }
        }

        call?.Cancel(callId);
    }

    /// <summary>Remembers a result until the client confirms that it has it. If the session has ended, it is taken back at once.</summary>
    public void AwaitConfirmation(ulong callId, IUnconfirmedResult result)
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                (_unconfirmed ??= [])[callId] = result;
                return;
            }
        }

        result.TakeBack();
    }

    /// <summary>The client has the result of a call.</summary>
    public void Confirm(ulong callId) => TakeUnconfirmed(callId)?.Confirm();

    /// <summary>The client will not get the result of a call.</summary>
    public void TakeBack(ulong callId) => TakeUnconfirmed(callId)?.TakeBack();

    /// <summary>Keeps references to other managers' objects until the client has claimed them there.</summary>
    public void Keep(ulong callId, List<ProxyReference> references)
    {
        lock (_lock)
        {
            if (!_hasEnded && _kept.TryAdd(callId, references))
            {
                return;
            }
        }

        Release(references);
    }

    /// <summary>The client has the references in the result of a call.</summary>
    public void ReleaseKept(ulong callId)
    {
        List<ProxyReference>? references;
        lock (_lock)
        {
            _kept.Remove(callId, out references);
        }

        if (references is not null)
        {
            Release(references);
        }
    }

    /// <summary>The session now holds something. If it has ended, it loses it at once.</summary>
    public void AddHolding(ISharedHolding holding)
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                _holdings.Add(holding);
                return;
            }
        }

        holding.Abandon();
    }

    /// <summary>The session now holds something, unless it has ended.</summary>
    public bool TryAddHolding(ISharedHolding holding)
    {
        lock (_lock)
        {
            return !_hasEnded && _holdings.Add(holding);
        }
    }

    /// <summary>The session now holds a lease, unless it has ended. A number costs nothing to hold, unlike a <see cref="ISharedHolding"/>.</summary>
    public bool TryAddLease(long lease, ILeaseSource source)
    {
        lock (_lock)
        {
            return !_hasEnded && _leases.TryAdd(lease, source);
        }
    }

    public void RemoveLease(long lease)
    {
        lock (_lock)
        {
            _leases.Remove(lease);
        }
    }

    public void RemoveHolding(ISharedHolding holding)
    {
        lock (_lock)
        {
            _holdings.Remove(holding);
        }
    }

    /// <summary>Ends everything that belongs to this session. Later calls do nothing.</summary>
    public void End()
    {
        List<IncomingCall> active;
        List<IUnconfirmedResult> unconfirmed;
        List<ISharedHolding> holdings;
        List<KeyValuePair<long, ILeaseSource>> leases;
        List<ObjectEntry> references;
        List<ProxyReference> kept;
        lock (_lock)
        {
            if (_hasEnded)
            {
                return;
            }

            Volatile.Write(ref _hasEnded, true);
            active = [.. _active.Values];
            unconfirmed = [.. (_unconfirmed ?? []).OrderBy(static result => result.Key).Select(static result => result.Value)];
            holdings = [.. _holdings];
            leases = [.. _leases];
            references = [.. _references.Values.Select(reference => reference.Entry)];
            kept = [.. _kept.Values.SelectMany(static list => list)];
            _kept.Clear();
            _active.Clear();
            Volatile.Write(ref _activeCalls, 0);
            _unconfirmed = null;
            _holdings.Clear();
            _leases.Clear();
            _references.Clear();
        }

        Callbacks.End();
        foreach (var call in active)
        {
            call.Cancel(call.CallId);
        }

        foreach (var result in unconfirmed)
        {
            result.TakeBack();
        }

        foreach (var holding in holdings)
        {
            holding.Abandon();
        }

        foreach (var (lease, source) in leases)
        {
            source.Abandon(lease);
        }

        foreach (var entry in references)
        {
            Runtime.Objects.Unpin(entry);
        }

        Release(kept);
        Runtime.RemoveSession(this);
        _ = _ended.CancelAsync();
    }

    private IUnconfirmedResult? TakeUnconfirmed(ulong callId)
    {
        lock (_lock)
        {
            IUnconfirmedResult? result = null;
            _unconfirmed?.Remove(callId, out result);
            return result;
        }
    }

    private static void Release(List<ProxyReference> references)
    {
        foreach (var reference in references)
        {
            reference.RemoveProxy();
        }
    }

    private sealed class Reference(ObjectEntry entry)
    {
        public ObjectEntry Entry { get; } = entry;

        public long Count { get; set; } = 1;
    }
}
