using System.ComponentModel;
using ProxyGen.Client;
using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// A delegate, event handler or progress receiver of a client, seen from its manager. Generated code builds the real delegate on it, once:
/// the same handler handed over again gives the same delegate, so that taking it out of a list or an event works. Safe for use by several
/// threads.
/// <code>
/// _behind    notices sent and not yet counted back by the client
/// _kept      other managers' objects in these, by the number of the notice; as long as there are any, the table keeps this
/// _isEnded   fell behind too far; nothing is sent any more
/// _removals  its subscriptions: how the session's end, or its own, takes it out of events again
/// </code>
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RemoteCallback : ISharedHolding
{
    private readonly Lock _lock = new();
    private readonly WeakReference<ObjectEntry>? _target;
    private readonly List<(ulong ObjectId, ulong Member)> _removals = [];
    private readonly Queue<(long Notice, List<ProxyReference> References)> _kept = [];
    private object? _connected;
    private long _sent;
    private long _behind;
    private bool _isEnded;

    internal RemoteCallback(RemoteCallbackTable table, ulong number, ObjectEntry? target)
    {
        Table = table;
        Number = number;
        _target = target?.Weak;
    }

    /// <summary>Tells the client that nobody can call the delegate any more.</summary>
    ~RemoteCallback()
    {
        Table.OnCollected(Number);
    }

    internal RemoteCallbackTable Table { get; }

    internal ulong Number { get; }

    /// <summary>The object that it was given to; null if that is gone or has only been in the making.</summary>
    internal ObjectEntry? Target => _target is not null && _target.TryGetTarget(out var target) ? target : null;

    /// <summary>Begins a call of the delegate that waits for its outcome.</summary>
    public PendingCall Begin() => new CallbackCall(this, AmbientChain.Current);

    /// <summary>Begins an event or a report, which nobody waits for.</summary>
    public PendingCall BeginNotice() => new CallbackNotice(this);

    /// <summary>Whether an event's sender is the object that the event belongs to; the subscriber then sees its proxy.</summary>
    /// <param name="sender">The sender.</param>
    public bool IsSender(object? sender) => sender is not null && ReferenceEquals(sender, Target?.Instance);

    /// <summary>What was built on it, or what is built now.</summary>
    internal T GetOrConnect<T>(Func<RemoteCallback, T> connect)
        where T : class
    {
        lock (_lock)
        {
            if (_connected is not T connected)
            {
                connected = connect(this);
                _connected = connected;
            }

            return connected;
        }
    }

    /// <summary>Sends a notice. False: nobody receives it any more.</summary>
    /// <param name="frame">The notice.</param>
    /// <param name="context">Where it was written: what it holds of other managers is kept until the client has handled the notice.</param>
    internal bool TrySend(ReadOnlySpan<byte> frame, ManagerContext context)
    {
        int limit = Table.Session.Runtime.Limits.MaxNoticesBehind;
        lock (_lock)
        {
            if (_isEnded || Table.Session.HasEnded)
            {
                return false;
            }

            if (_behind < limit && !Table.Port.IsBehind)
            {
                _behind++;
                _sent++;
                if (context.TakeKept() is { } references)
                {
                    _kept.Enqueue((_sent, references));
                    Table.Keep(this);
                }

                Table.Port.PostFrame(frame);
                return true;
            }

            _isEnded = true;
            string reason = _behind < limit ? "its process did not read what was sent" : $"{limit} of them were not handled yet";
            Table.Port.PostFrame(CallbackFormat.FaultFrame(FrameKind.NoticesEnded, Number, new EventsLostException(
                $"A subscription has been ended because events, or progress reports, came faster than they were handled: {reason}. "
                + "Handle them faster, hand them to a queue, or raise SharedManagerOptions.MaxEventsBehind; then subscribe again.")));
        }

        Abandon();
        return false;
    }

    /// <summary>The client has handled some notices.</summary>
    internal void OnHandled(long count)
    {
        lock (_lock)
        {
            _behind = Math.Max(0, _behind - count);
            ReleaseUntil(_sent - _behind);
        }
    }

    /// <summary>The client will handle nothing more.</summary>
    internal void ReleaseAll()
    {
        lock (_lock)
        {
            ReleaseUntil(_sent);
        }
    }

    private void ReleaseUntil(long notice)
    {
        if (_kept.Count == 0)
        {
            return;
        }

        while (_kept.TryPeek(out var first) && first.Notice <= notice)
        {
            first.References.ForEach(static reference => reference.RemoveProxy());
            _kept.Dequeue();
        }

        if (_kept.Count == 0)
        {
            Table.StopKeeping(this);
        }
    }

    /// <summary>It has been added to an event; the member takes it out again.</summary>
    internal void AddSubscription(ulong objectId, ulong removeMember)
    {
        bool isFirst;
        lock (_lock)
        {
            isFirst = _removals.Count == 0;
            _removals.Add((objectId, removeMember));
        }

        if (isFirst)
        {
            Table.Session.AddHolding(this);
        }
    }

    /// <summary>It has been taken out of an event.</summary>
    internal void RemoveSubscription(ulong objectId, ulong removeMember)
    {
        lock (_lock)
        {
            if (!_removals.Remove((objectId, removeMember)) || _removals.Count > 0)
            {
                return;
            }
        }

        Table.Session.RemoveHolding(this);
    }

    void ISharedHolding.Abandon() => Abandon();

    private void Abandon()
    {
        List<(ulong ObjectId, ulong Member)> removals;
        lock (_lock)
        {
            removals = [.. _removals];
        }

        foreach (var (objectId, member) in removals)
        {
            SubscriptionRemoval.Schedule(this, objectId, member);
        }
    }
}
