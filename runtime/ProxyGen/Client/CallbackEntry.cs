namespace ProxyGen.Client;

/// <summary>A handler that this process has handed to a manager. What can change is changed under its table's lock.</summary>
internal sealed class CallbackEntry(CallbackTable table, ulong number, object key, object handler, ICallbackRunner runner)
{
    private NoticeQueue? _notices;

    public ulong Number { get; } = number;

    public object Key { get; } = key;

    public object Handler { get; } = handler;

    public ICallbackRunner Runner { get; } = runner;

    /// <summary>Where its notices are handled; null for the thread pool. Set with the first subscription.</summary>
    public SynchronizationContext? Context { get; set; }

    /// <summary>Calls under way that carry it.</summary>
    public int Uses { get; set; }

    /// <summary>What the manager has said to hold it and not to have released.</summary>
    public int Holds { get; set; }

    /// <summary>The proxies through which it was subscribed to an event, once for each subscription. They live as long.</summary>
    public List<SharedProxy> Owners { get; } = [];

    /// <summary>What ends a subscription, on the wire.</summary>
    public ulong RemoveMember { get; set; }

    public bool IsUnused => Uses == 0 && Holds == 0 && Owners.Count == 0;

    /// <summary>The reports that a call which carries it waits for; null if none ever came, or if one of them makes that call.</summary>
    public NoticeQueue? ReceivedProgress => Key is not (Delegate or EventKey) && Volatile.Read(ref _notices) is { IsHere: false } notices ? notices : null;

    /// <summary>The notices that wait for their turn.</summary>
    public NoticeQueue Notices
    {
        get
        {
            if (Volatile.Read(ref _notices) is { } notices)
            {
                return notices;
            }

            Interlocked.CompareExchange(ref _notices, new NoticeQueue(table, this), null);
            return _notices;
        }
    }
}
