namespace ProxyGen;

/// <summary>
/// A delegate that another process handed over cannot be called: that process has ended or disconnected. Thrown at once to whoever calls
/// the delegate; a call that was under way may or may not have run.
/// </summary>
public sealed class CallbackLostException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public CallbackLostException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CallbackLostException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public CallbackLostException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
