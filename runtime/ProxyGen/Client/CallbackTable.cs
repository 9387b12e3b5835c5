using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>
/// The handlers that this process has handed to one manager, each with a number. An entry lives while a call under way carries it, while
/// the manager holds it (it says so before the outcome of that call, and again when it lets go), or while it is subscribed to an event.
/// Frames about callbacks arrive here; no handler ever runs on the thread that read them.
/// </summary>
internal sealed class CallbackTable(ICallbackHost host)
{
    private const int MostRunning = 1_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<object, CallbackEntry> _byKey = new(CallbackKeyComparer.Instance);
    private readonly Dictionary<ulong, CallbackEntry> _byNumber = [];
    private readonly Dictionary<ulong, LocalCallback> _running = [];
    private ulong _lastNumber;

    public ICallbackHost Host { get; } = host;

    /// <summary>Whether the manager may call or notify at any time.</summary>
    public bool IsInUse => Volatile.Read(ref _lastNumber) != 0 && Count > 0;

    /// <summary>Handlers that are handed over.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byNumber.Count;
            }
        }
    }

    /// <summary>The entry of a handler, a new one if it has none, in use until <see cref="EndUse"/>.</summary>
    public CallbackEntry Use(object key, object handler, ICallbackRunner runner)
    {
        lock (_lock)
        {
            var entry = GetOrAdd(key, handler, runner);
            entry.Uses++;
            return entry;
        }
    }

    public void EndUse(CallbackEntry entry)
    {
        lock (_lock)
        {
            entry.Uses--;
            RemoveIfUnused(entry);
        }
    }

    /// <summary>A proxy subscribes the handler to an event.</summary>
    public void AddOwner(EventKey key, SharedProxy owner, ulong removeMember, ICallbackRunner runner)
    {
        lock (_lock)
        {
            var entry = GetOrAdd(key, key.Handler, runner);
            if (entry.Owners.Count == 0)
            {
                entry.Context = SynchronizationContext.Current;
            }

            entry.RemoveMember = removeMember;
            entry.Owners.Add(owner);
        }
    }

    public bool HasOwners(EventKey key)
    {
        lock (_lock)
        {
            return _byKey.TryGetValue(key, out var entry) && entry.Owners.Count > 0;
        }
    }

    /// <summary>One subscription of the handler has ended: that of this proxy, or the latest.</summary>
    public void RemoveOwner(EventKey key, SharedProxy owner)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var entry) || entry.Owners.Count == 0)
            {
                return;
            }

            int index = entry.Owners.FindLastIndex(proxy => ReferenceEquals(proxy, owner));
            entry.Owners.RemoveAt(index < 0 ? entry.Owners.Count - 1 : index);
            RemoveIfUnused(entry);
        }
    }

    /// <summary>Ends all subscriptions of a proxy here; what is returned is to be ended in the manager, each as often as it is in there.</summary>
    public IReadOnlyList<CallbackEntry> RemoveOwner(SharedProxy owner)
    {
        var ended = new List<CallbackEntry>();
        lock (_lock)
        {
            foreach (var entry in _byNumber.Values.ToList())
            {
                int count = entry.Owners.RemoveAll(proxy => ReferenceEquals(proxy, owner));
                ended.AddRange(Enumerable.Repeat(entry, count));
                entry.Uses += count;
            }
        }

        return ended;
    }

    /// <summary>The proxy that stands for the sender of the entry's events; null when nobody is subscribed any more.</summary>
    public SharedProxy? OwnerOf(CallbackEntry entry)
    {
        lock (_lock)
        {
            return entry.Owners.Count > 0 ? entry.Owners[0] : null;
        }
    }

    /// <summary>The manager has ended the subscription.</summary>
    public void Forget(CallbackEntry entry)
    {
        lock (_lock)
        {
            entry.Owners.Clear();
            RemoveIfUnused(entry);
        }
    }

    /// <summary>A frame about callbacks has arrived. Numbers that are not known are those of what has just ended.</summary>
    /// <exception cref="ProtocolException">The frame is malformed.</exception>
    public void Receive(FrameHeader header, ReadOnlySpan<byte> body)
    {
        switch (header.Kind)
        {
            case FrameKind.Callback:
                Start(header.CallId, header.Flags, body);
                break;
            case FrameKind.CallbackCancel:
                FindRunning(header.CallId)?.Cancel();
                break;
            case FrameKind.CallbackAccepted:
                TakeRunning(header.CallId)?.Accept();
                break;
            case FrameKind.CallbackHeld:
                ChangeHolds(header.CallId, 1);
                break;
            case FrameKind.CallbackReleased:
                ChangeHolds(header.CallId, -1);
                break;
            case FrameKind.Notice:
                if (Find(header.CallId) is { } notified)
                {
                    notified.Notices.Add(new LocalCallback(this, notified, 0, default, body));
                }

                break;
            case FrameKind.NoticesEnded:
                EndNotices(header.CallId, body);
                break;
            default:
                throw new ProtocolException($"A frame of unknown kind {(byte)header.Kind} arrived.");
        }
    }

    /// <summary>A callback has an outcome.</summary>
    public void Finish(LocalCallback call, ReadOnlySpan<byte> frame, bool keeps)
    {
        if (!keeps)
        {
            TakeRunning(call.Id);
        }

        Host.SendFrame(frame);
    }

    /// <summary>The manager cannot be reached any more.</summary>
    public void Close()
    {
        List<LocalCallback> running;
        List<IReleasable> handlers;
        lock (_lock)
        {
            running = [.. _running.Values];
            handlers = [.. _byNumber.Values.Select(static entry => entry.Handler).OfType<IReleasable>()];
            _running.Clear();
            _byKey.Clear();
            _byNumber.Clear();
        }

        foreach (var call in running)
        {
            call.Cancel();
        }

        foreach (var handler in handlers)
        {
            handler.Release();
        }
    }

    private void Start(ulong id, FrameFlags flags, ReadOnlySpan<byte> body)
    {
        if (body.Length < CallHeader.Size || id == 0)
        {
            throw new ProtocolException("A callback without its header arrived.");
        }

        var callHeader = CallHeader.Read(body);
        if (Find(callHeader.ObjectId) is not { } entry)
        {
            Host.SendFrame(CallbackFormat.FaultFrame(
                FrameKind.CallbackFault, id, new CallbackLostException("The delegate called does not exist in its process any more.")));
            return;
        }

        var chain = ChainPath.Read(callHeader.Chain, flags, body[CallHeader.Size..]);
        var call = new LocalCallback(this, entry, id, chain, body[(CallHeader.Size + chain.AncestorsLength)..]);
        lock (_lock)
        {
            if (_running.Count >= MostRunning || !_running.TryAdd(id, call))
            {
                throw new ProtocolException("The manager makes too many callbacks at once, or two with one number.");
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(call, preferLocal: false);
    }

    private void EndNotices(ulong number, ReadOnlySpan<byte> body)
    {
        var exception = ReadFault(body);
        CallbackEntry? entry;
        lock (_lock)
        {
            // Whoever subscribes again gets a new number: this one is dead in the manager.
            if (_byNumber.TryGetValue(number, out entry) && _byKey.TryGetValue(entry.Key, out var current) && ReferenceEquals(current, entry))
            {
                _byKey.Remove(entry.Key);
            }
        }

        entry?.Notices.Add(exception);
    }

    private static Exception ReadFault(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new MessagePackReader(body);
            return FaultFormat.Read(ref reader);
        }
        catch (Exception exception) when (exception is MessagePackSerializationException or EndOfStreamException or OverflowException)
        {
            throw new ProtocolException("A malformed end of a subscription arrived.", exception);
        }
    }

    private CallbackEntry GetOrAdd(object key, object handler, ICallbackRunner runner)
    {
        if (!_byKey.TryGetValue(key, out var entry))
        {
            entry = new CallbackEntry(this, ++_lastNumber, key, handler, runner);
            _byKey.Add(key, entry);
            _byNumber.Add(entry.Number, entry);
        }

        return entry;
    }

    private void RemoveIfUnused(CallbackEntry entry)
    {
        if (!entry.IsUnused)
        {
            return;
        }

        _byNumber.Remove(entry.Number);
        if (entry.Handler is IReleasable handler)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static released => released.Release(), handler, preferLocal: false);
        }

        if (_byKey.TryGetValue(entry.Key, out var current) && ReferenceEquals(current, entry))
        {
            _byKey.Remove(entry.Key);
        }
    }

    private void ChangeHolds(ulong number, int change)
    {
        lock (_lock)
        {
            if (_byNumber.TryGetValue(number, out var entry))
            {
                entry.Holds = Math.Max(0, entry.Holds + change);
                RemoveIfUnused(entry);
            }
        }
    }

    private CallbackEntry? Find(ulong number)
    {
        lock (_lock)
        {
            return _byNumber.GetValueOrDefault(number);
        }
    }

    private LocalCallback? FindRunning(ulong id)
    {
        lock (_lock)
        {
            return _running.GetValueOrDefault(id);
        }
    }

    private LocalCallback? TakeRunning(ulong id)
    {
        lock (_lock)
        {
            return _running.Remove(id, out var call) ? call : null;
        }
    }
}
