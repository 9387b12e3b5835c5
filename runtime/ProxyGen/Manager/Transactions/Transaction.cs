namespace ProxyGen.Manager.Transactions;

/// <summary>
/// A lambda that runs on several objects, all or nothing.
/// <code>
/// Open        the chain is inside the guards of all the objects; what they are like is noted as far as they may be changed
/// Doomed      something was tried that could not be taken back; whatever the lambda makes of that, all is taken back at its end
/// Committed   the lambda has returned: its events go out, in order
/// RolledBack  it threw or was doomed: every change is taken back, its events are dropped
/// </code>
/// The thread or the flow that runs the lambda knows it (<see cref="AmbientTransaction"/>), and so do the calls that the lambda makes: they ask here before
/// they begin. They may enter what the chain already holds, which is noted then, and nothing else.
/// </summary>
internal sealed class Transaction(ManagerRuntime runtime, CallChain chain) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<object> _noted = new(ReferenceEqualityComparer.Instance);
    private readonly List<CallbackNotice> _notices = [];
    private readonly List<Action> _changes = [];
    private readonly List<CapturedState> _states = [];
    private readonly HashSet<IWatchedCollection> _watched = [];
    private readonly UndoLog _undo = new();
    private Exception? _doom;
    private volatile bool _hasEnded;

    /// <summary>Whether it has been committed or rolled back.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Prepares an object for the lambda, and gives what the lambda sees of it.</summary>
    /// <exception cref="NotSupportedException">The object, or one inside it, could not be put back.</exception>
    public object Open(ObjectEntry entry)
    {
        foreach (var collection in runtime.Guards.WatchedUnder(entry.Guard))
        {
            // What came before is not this transaction's to take back.
            collection.TellChanges();
            _watched.Add(collection);
        }

        if (entry.Subject is IUpdateSource source)
        {
            return source.Open(_undo);
        }

        Note(entry.Instance, entry.Contract);
        return entry.Instance;
    }

    /// <summary>A call of the chain is about to enter objects.</summary>
    /// <param name="target">What it calls; null for nothing with a guard.</param>
    /// <param name="isRead">Whether it only reads that.</param>
    /// <param name="arguments">The objects among its arguments.</param>
    /// <exception cref="InvalidOperationException">One of them is none of the transaction's.</exception>
    /// <exception cref="NotSupportedException">One of them could not be put back.</exception>
    public void Enter(ObjectEntry? target, bool isRead, IReadOnlyList<ObjectEntry> arguments)
    {
        try
        {
            if (target is not null)
            {
                Enter(target, isRead);
            }

            foreach (var argument in arguments)
            {
                Enter(argument, isRead: false);
            }
        }
        catch (Exception exception)
        {
            _doom ??= exception;
            throw;
        }
    }

    /// <summary>Something cannot be done inside a transaction, since it could not be taken back.</summary>
    public InvalidOperationException Refuse(string what)
    {
        var refusal = new InvalidOperationException($"{what} cannot be taken back, and so cannot be done inside a transaction. Do it before or afterwards.");
        _doom ??= refusal;
        return refusal;
    }

    /// <summary>What another manager does cannot be taken back.</summary>
    public InvalidOperationException RefuseOther() => Refuse("What a call to another manager does");

    /// <summary>Whether it is one of this manager.</summary>
    public bool IsOf(ManagerRuntime other) => ReferenceEquals(runtime, other);

    /// <summary>An event or a report waits for the end.</summary>
    public void Defer(CallbackNotice notice)
    {
        lock (_lock)
        {
            _notices.Add(notice);
        }
    }

    /// <summary>Those who watch a collection are told of a change at the end.</summary>
    public void Defer(Action tellChange)
    {
        lock (_lock)
        {
            _changes.Add(tellChange);
        }
    }

    /// <summary>The lambda has returned.</summary>
    /// <exception cref="InvalidOperationException">It had tried what cannot be done.</exception>
    public void ThrowIfDoomed()
    {
        if (_doom is not null)
        {
            throw _doom;
        }
    }

    public void Commit()
    {
        _hasEnded = true;
        _changes.ForEach(static tell => tell());
        _undo.Keep();
        foreach (var notice in _notices)
        {
            notice.Post();
        }
    }

    /// <param name="reason">What the lambda threw.</param>
    /// <exception cref="AggregateException">Not everything could be taken back.</exception>
    public void RollBack(Exception reason)
    {
        _hasEnded = true;
        foreach (var notice in _notices)
        {
            notice.Drop();
        }

        var failures = _undo.Undo();
        foreach (var collection in _watched)
        {
            collection.ForgetChanges();
        }

        if (failures.Count > 0)
        {
            throw new AggregateException("A transaction failed, and not all that it had changed could be taken back.", [reason, .. failures]);
        }
    }

    public void Dispose()
    {
        _states.ForEach(static state => state.Dispose());
        _undo.End();
    }

    private void Enter(ObjectEntry entry, bool isRead)
    {
        if (entry.Dispatcher.IsFree || !runtime.Guards.IsEntered(entry.Guard, chain, isShared: false))
        {
            throw new InvalidOperationException(
                $"A transaction works on the objects that it was given, and {entry.ContractName} #{entry.Id} is none of them. Name it in the transaction too.");
        }

        if (isRead)
        {
            return;
        }

        if (entry.Subject is not IUpdateSource source)
        {
            Note(entry.Instance, entry.Contract);
        }
        else if (IsNew(source))
        {
            source.Capture(_undo);
        }
    }

    private bool IsNew(object noted)
    {
        lock (_lock)
        {
            return _noted.Add(noted);
        }
    }

    // Shared objects inside share the guard, unless somebody else's guard was there first; then nobody here may change them.
    private void Note(object instance, SharedContract contract)
    {
        var pending = new Stack<(object Instance, SharedContract Contract)>();
        pending.Push((instance, contract));
        while (pending.TryPop(out var next))
        {
            if (!IsNew(next.Instance))
            {
                continue;
            }

            // What a derived class adds is known to its own contract only.
            var own = ContractRegistry.Find(next.Instance.GetType()) ?? throw new NotSupportedException(
                $"The state of a {next.Instance.GetType()} cannot be captured: the class is not marked [Shared], only {next.Contract.Name}, from which it derives.");
            var state = CapturedState.Of(next.Instance, own);
            _states.Add(state);
            _undo.Add(state.Restore);
            foreach (var (inside, declared) in state.Inside)
            {
                if (runtime.Objects.FindInstance(inside) is not { } entry || runtime.Guards.IsEntered(entry.Guard, chain, isShared: false))
                {
                    pending.Push((inside, declared));
                }
            }
        }
    }
}
