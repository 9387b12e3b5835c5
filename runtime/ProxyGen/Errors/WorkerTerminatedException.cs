namespace ProxyGen;

/// <summary>A worker process ended before its method returned: it was killed, it crashed, or it called Environment.Exit.</summary>
public sealed class WorkerTerminatedException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public WorkerTerminatedException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public WorkerTerminatedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public WorkerTerminatedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
