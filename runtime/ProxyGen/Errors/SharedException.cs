namespace ProxyGen;

/// <summary>What every exception of ProxyGen itself derives from.</summary>
public class SharedException : Exception
{
    /// <summary>Creates the exception with a default message.</summary>
    public SharedException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public SharedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public SharedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
