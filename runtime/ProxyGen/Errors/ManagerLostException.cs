namespace ProxyGen;

/// <summary>The manager cannot be reached any more. The call that threw this has surely not run; see <see cref="CallInDoubtException"/> for one that may have.</summary>
public class ManagerLostException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public ManagerLostException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public ManagerLostException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ManagerLostException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
