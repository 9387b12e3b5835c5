namespace ProxyGen.Serialization;

/// <summary>Bytes are not what was expected, or a value cannot be written.</summary>
public class MessagePackSerializationException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public MessagePackSerializationException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public MessagePackSerializationException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What led to it.</param>
    public MessagePackSerializationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the message names the data type's member: nothing is to be added on the way out.</summary>
    internal bool NamesMember { get; init; }
}
