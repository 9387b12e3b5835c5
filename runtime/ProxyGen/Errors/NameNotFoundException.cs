namespace ProxyGen;

/// <summary>No object is published under this name.</summary>
public sealed class NameNotFoundException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public NameNotFoundException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public NameNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public NameNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
