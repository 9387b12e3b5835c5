using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// The delegates of one client that live in this manager, by the client's numbers and weakly: objects hold them, and when none does any
/// more the client is told. And the calls of them that wait for an answer. Nothing that a client sends here can do more than end its own.
/// </summary>
internal sealed class RemoteCallbackTable(Session session)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, WeakReference<RemoteCallback>> _callbacks = [];
    private readonly Dictionary<ulong, CallbackCall> _pending = [];
    private readonly HashSet<RemoteCallback> _keeping = [];
    private ulong _lastCallId;
    private bool _hasEnded;

    public Session Session { get; } = session;

    /// <summary>The way to the client; set once by its channel.</summary>
    public ICallbackPort Port { get; set; } = null!;

    /// <summary>Delegates that have not been collected.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _callbacks.Count;
            }
        }
    }

    public CallbackLostException Lost => new(
        $"The delegate cannot be called: {Session.Description}, where it belongs, has ended or disconnected.");

    public ulong NextCallId() => Interlocked.Increment(ref _lastCallId);

    /// <summary>The delegate with this number: as long as one lives it is the same one.</summary>
    /// <param name="number">The client's number.</param>
    /// <param name="target">The object that it is given to, if any.</param>
    public RemoteCallback Resolve(ulong number, ObjectEntry? target)
    {
        RemoteCallback? callback;
        lock (_lock)
        {
            if (_callbacks.TryGetValue(number, out var weak) && weak.TryGetTarget(out callback))
            {
                return callback;
            }

            callback = new RemoteCallback(this, number, target);
            _callbacks[number] = new WeakReference<RemoteCallback>(callback);
        }

        Port.PostFrame(CallbackFormat.Frame(FrameKind.CallbackHeld, number));
        return callback;
    }

    /// <summary>Called by the delegate's finalizer: nothing here can call it any more.</summary>
    public void OnCollected(ulong number)
    {
        lock (_lock)
        {
            if (_callbacks.TryGetValue(number, out var weak) && !weak.TryGetTarget(out _))
            {
                _callbacks.Remove(number);
            }

            if (_hasEnded)
            {
                return;
            }
        }

        Port.PostFrame(CallbackFormat.Frame(FrameKind.CallbackReleased, number));
    }

    /// <summary>Remembers a call that waits for its answer. False: the session has ended.</summary>
    public bool TryAdd(CallbackCall call)
    {
        lock (_lock)
        {
            return !_hasEnded && _pending.TryAdd(call.CallId, call);
        }
    }

    /// <summary>A delegate stays although no object holds it: what it was sent is not handled yet.</summary>
    public void Keep(RemoteCallback callback)
    {
        lock (_lock)
        {
            _keeping.Add(callback);
        }
    }

    public void StopKeeping(RemoteCallback callback)
    {
        lock (_lock)
        {
            _keeping.Remove(callback);
        }
    }

    /// <summary>A frame about callbacks has arrived. Numbers that are not known are ignored.</summary>
    /// <exception cref="ProtocolException">The frame is malformed.</exception>
    public void Receive(FrameHeader header, ReadOnlySpan<byte> body)
    {
        switch (header.Kind)
        {
            case FrameKind.CallbackResult:
                Take(header.CallId)?.Complete(FrameKind.Result, header.Flags, body);
                break;
            case FrameKind.CallbackFault:
                Take(header.CallId)?.Complete(FrameKind.Fault, header.Flags, body);
                break;
            case FrameKind.NoticesHandled:
                long count = CallbackFormat.ReadHandled(body);
                Find(header.CallId)?.OnHandled(count);
                break;
            default:
                throw new ProtocolException($"A frame of unknown kind {(byte)header.Kind} arrived.");
        }
    }

    /// <summary>The session has ended: whoever waits for an answer learns it at once.</summary>
    public void End()
    {
        List<CallbackCall> pending;
        List<RemoteCallback> keeping;
        lock (_lock)
        {
            _hasEnded = true;
            keeping = [.. _keeping];
            pending = [.. _pending.Values];
            _pending.Clear();
        }

        keeping.ForEach(static callback => callback.ReleaseAll());
        foreach (var call in pending)
        {
            call.Fail(new CallbackLostException(
                $"{Session.Description} has ended or disconnected while it ran a delegate of its own for this manager. It may or may not have run to its end."));
        }
    }

    private RemoteCallback? Find(ulong number)
    {
        lock (_lock)
        {
            return _callbacks.TryGetValue(number, out var weak) && weak.TryGetTarget(out var callback) ? callback : null;
        }
    }

    private CallbackCall? Take(ulong callId)
    {
        lock (_lock)
        {
            return _pending.Remove(callId, out var call) ? call : null;
        }
    }
}
