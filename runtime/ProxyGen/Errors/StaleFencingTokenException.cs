namespace ProxyGen;

/// <summary>
/// A call was made on the strength of a lease that is no longer held: its object has seen a later one of the same lock. The call has not
/// run.
/// </summary>
public sealed class StaleFencingTokenException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public StaleFencingTokenException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public StaleFencingTokenException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public StaleFencingTokenException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
