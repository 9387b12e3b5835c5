namespace ProxyGen;

/// <summary>A manager or worker process could not be started.</summary>
public sealed class ManagerStartException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public ManagerStartException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public ManagerStartException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ManagerStartException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
