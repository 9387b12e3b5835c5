namespace ProxyGen;

/// <summary>The call would have waited for itself: it closes a cycle of calls that each hold an object the next one waits for. The message names them.</summary>
public sealed class DeadlockException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public DeadlockException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public DeadlockException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public DeadlockException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
