namespace ProxyGen;

/// <summary>The manager was lost after the call had been sent: it may or may not have run. Nothing is retried; check the outcome before doing it again.</summary>
public sealed class CallInDoubtException : ManagerLostException
{
    /// <summary>Creates the exception with a default message.</summary>
    public CallInDoubtException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CallInDoubtException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public CallInDoubtException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
