namespace ProxyGen;

/// <summary>
/// A subscription to an event, or an <see cref="IProgress{T}"/>, fell further behind than <see cref="SharedManagerOptions.MaxEventsBehind"/>
/// allows and has been ended: nothing arrives any more. All events before that have been handed out; none is left out in the middle.
/// </summary>
public sealed class EventsLostException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public EventsLostException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public EventsLostException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public EventsLostException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
