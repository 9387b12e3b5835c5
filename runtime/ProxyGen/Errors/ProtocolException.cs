namespace ProxyGen;

/// <summary>The other side does not speak ProxyGen's protocol, speaks another version, or sent something malformed.</summary>
public sealed class ProtocolException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public ProtocolException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public ProtocolException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ProtocolException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
