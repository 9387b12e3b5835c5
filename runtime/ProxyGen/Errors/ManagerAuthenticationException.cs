namespace ProxyGen;

/// <summary>Manager and client do not hold the same key, or belong to different users.</summary>
public sealed class ManagerAuthenticationException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public ManagerAuthenticationException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public ManagerAuthenticationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ManagerAuthenticationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
