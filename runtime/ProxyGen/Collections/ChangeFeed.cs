using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>
/// Tells those who watch a collection what happens to it, in order.
/// <code>
/// _watches     who watches; empty for most collections, which then pay the reading of one field
/// Pending      what a watcher has not fetched; empty while its call waits
/// Waiter       its call that waits for the next change; null while there are some, or none has been asked for
/// IsLost       it fell behind by more than the manager's limit: what is pending is dropped, and its next call fails
/// </code>
/// Changes come under the guard of the collection; cancellations and the ends of sessions without, so there is a lock. A watch ends when its
/// client says so, or with the session.
/// </summary>
/// <param name="isCompared">
/// Whether what has happened is found by comparing, since others than the built-in type change the collection: then nobody else tells.
/// </param>
/// <param name="onUnwatched">What is done when nobody watches any more.</param>
internal sealed class ChangeFeed<TChange>(bool isCompared, Action? onUnwatched = null)
{
    private const int MaxChanges = 256;
    private const int MaxLength = 256 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Watch> _watches = [];
    private long _lastId;
    private volatile bool _isWatched;

    /// <summary>Whether anybody wants to know.</summary>
    public bool IsWatched => _isWatched;

    /// <summary>Whether whoever changes the collection has to tell.</summary>
    public bool IsTold => _isWatched && !isCompared;

    /// <summary>Begins a watch with what is to be told first.</summary>
    public long Begin(IncomingCall call, IEnumerable<TChange> first)
    {
        var watch = new Watch(this, call, first);

        lock (_lock)
        {
            watch.Id = ++_lastId;
            _watches.Add(watch.Id, watch);
            _isWatched = true;
        }

        call.Session.AddHolding(watch);
        return watch.Id;
    }

    /// <summary>Tells everybody who watches; of what a transaction does when it is committed.</summary>
    public void Publish(TChange change)
    {
        if (AmbientTransaction.Current is { } transaction)
        {
            transaction.Defer(() => PublishNow(change));
        }
        else
        {
            PublishNow(change);
        }
    }

    /// <summary>The next changes, at least one; waits for it. None when the watch has ended.</summary>
    public ValueTask<TChange[]> NextAsync(long id, IncomingCall call, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_watches.TryGetValue(id, out var watch) || watch.Waiter is not null)
            {
                throw new InvalidOperationException("This watch has ended, or somebody waits for its changes already. Start a new one.");
            }

            if (watch.IsLost)
            {
                throw new EventsLostException(
                    $"A watch of a collection fell behind by {watch.Limit} changes and has been ended. Handle them faster, or raise "
                    + "SharedManagerOptions.MaxEventsBehind; then watch again, beginning with what is there.");
            }

            if (watch.Pending.Count > 0)
            {
                return new ValueTask<TChange[]>(watch.Take());
            }

            var waiter = new CallWaiter<TChange[]>(call);
            watch.Waiter = waiter;
            waiter.Watch(Timeout.InfiniteTimeSpan, (_, _) => GiveUp(watch, waiter), cancellationToken);
            return new ValueTask<TChange[]>(waiter.Task);
        }
    }

    /// <summary>Ends a watch.</summary>
    public void End(long id)
    {
        Watch? watch;
        lock (_lock)
        {
            if (!_watches.Remove(id, out watch))
            {
                return;
            }

            if (_watches.Count == 0)
            {
                _isWatched = false;
                onUnwatched?.Invoke();
            }

            watch.Waiter?.Finish([]);
            watch.Waiter = null;
        }

        watch.Detach();
    }

    private void PublishNow(TChange change)
    {
        lock (_lock)
        {
            foreach (var watch in _watches.Values)
            {
                if (watch.Waiter is { } waiter)
                {
                    watch.Waiter = null;
                    waiter.Finish([change]);
                }
                else if (watch.Pending.Count >= watch.Limit)
                {
                    watch.Pending.Clear();
                    watch.IsLost = true;
                }
                else if (!watch.IsLost)
                {
                    watch.Pending.Enqueue(change);
                }
            }
        }
    }

    private void GiveUp(Watch watch, CallWaiter<TChange[]> waiter)
    {
        lock (_lock)
        {
            if (watch.Waiter == waiter)
            {
                watch.Waiter = null;
                waiter.Cancel();
            }
        }
    }

    private sealed class Watch : ISharedHolding
    {
        private readonly ChangeFeed<TChange> _owner;
        private readonly Session _session;

        public Watch(ChangeFeed<TChange> owner, IncomingCall call, IEnumerable<TChange> first)
        {
            _owner = owner;
            _session = call.Session;
            Pending = new Queue<TChange>(first);
            Limit = call.Runtime.MaxNoticesBehind + Pending.Count;
        }

        public long Id { get; set; }

        public int Limit { get; }

        public Queue<TChange> Pending { get; }

        public CallWaiter<TChange[]>? Waiter { get; set; }

        public bool IsLost { get; set; }

        public TChange[] Take()
        {
            List<TChange> taken = [];
            int length = 0;
            while (taken.Count < MaxChanges && length < MaxLength && Pending.TryDequeue(out var change))
            {
                taken.Add(change);
                length += StreamItems.Measure(change);
            }

            return [.. taken];
        }

        public void Detach() => _session.RemoveHolding(this);

        public void Abandon() => _owner.End(Id);
    }
}
