using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <content>Subscribing to events.</content>
public sealed partial class IncomingCall
{
    private RemoteCallback? _subscriber;

    /// <summary>Reads a handler that is to be added to an event, or taken out of it: a delegate that waits for nobody.</summary>
    /// <typeparam name="TDelegate">The event's type.</typeparam>
    /// <param name="reader">Where from.</param>
    public TDelegate ReadSubscriber<TDelegate>(ref MessagePackReader reader)
        where TDelegate : Delegate
    {
        _subscriber = _context.ReadCallback(ref reader);
        return ((CallbackFormatter<TDelegate>)Formatter<TDelegate>.Default).Subscriber(_subscriber);
    }

    /// <summary>The handler is added; it is taken out again by <paramref name="removeMember"/> when its session ends.</summary>
    /// <param name="removeMember">The member's id.</param>
    public void AddSubscription(ulong removeMember) => _subscriber!.AddSubscription(ObjectId, removeMember);

    /// <summary>The handler is taken out.</summary>
    public void RemoveSubscription() => _subscriber!.RemoveSubscription(ObjectId, Member);
}
