namespace ProxyGen;

/// <summary>The manager holds no object with this identity: it ended, or the reference belongs to another manager.</summary>
public sealed class ObjectNotFoundException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public ObjectNotFoundException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public ObjectNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ObjectNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
