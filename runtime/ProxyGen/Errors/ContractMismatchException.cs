namespace ProxyGen;

/// <summary>Two programs were built from different versions of a shared class: a class or member one of them uses is unknown to the other. Build both from the same sources.</summary>
public sealed class ContractMismatchException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public ContractMismatchException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public ContractMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ContractMismatchException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
