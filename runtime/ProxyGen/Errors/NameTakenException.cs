namespace ProxyGen;

/// <summary>Another object is already published under this name.</summary>
public sealed class NameTakenException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public NameTakenException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public NameTakenException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public NameTakenException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
