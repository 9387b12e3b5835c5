using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>
/// An item that a session holds until it acknowledges it. It goes back when its time is over, when the session ends, and when the session has
/// never received it; the queue knows it until the first of these, or the acknowledgement.
/// </summary>
internal sealed class LeasedItem<TItem>(WaitingQueue<TItem> queue, Session session, long id, QueuedItem<TItem> item) : ISharedHolding, IUnconfirmedResult
{
    private ITimer? _timer;
    private int _extensions;

    public Session Session { get; } = session;

    public long Id { get; } = id;

    public QueuedItem<TItem> Item { get; } = item;

    /// <summary>When its time is over; null for never. Under the queue's lock.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>Lets its time begin anew. Under the queue's lock.</summary>
    public void Extend(TimeSpan time)
    {
        _timer?.Dispose();
        _timer = null;
        ExpiresAt = null;
        int extension = ++_extensions;
        if (time != Timeout.InfiniteTimeSpan)
        {
            var clock = Session.Runtime.TimeProvider;
            ExpiresAt = clock.GetUtcNow() + time;
            _timer = clock.CreateTimer(_ => queue.TakeBackExpired(this, extension), null, time, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Whether this is the time that runs now: a timer of before an extension may come late. Under the queue's lock.</summary>
    public bool IsTimedBy(int extension) => _extensions == extension;

    /// <summary>It has ended. Under the queue's lock.</summary>
    public void End()
    {
        _timer?.Dispose();
        Session.RemoveHolding(this);
    }

    public void Abandon() => queue.TakeBack(this);

    public void TakeBack() => queue.TakeBack(this);

    public void Confirm()
    {
    }
}
