namespace ProxyGen;

/// <summary>An exception of the other process whose type is not known here. <see cref="TypeName"/> says which it was.</summary>
public sealed class RemoteException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public RemoteException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public RemoteException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public RemoteException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception from what came over the wire.</summary>
    /// <param name="typeName">The full name of the exception's type in the other process.</param>
    /// <param name="message">The exception's message.</param>
    /// <param name="innerException">The inner exception, rebuilt.</param>
    public RemoteException(string typeName, string message, Exception? innerException)
        : base($"{typeName}: {message}", innerException)
    {
        TypeName = typeName;
    }

    /// <summary>The full name of the exception's type in the other process.</summary>
    public string TypeName { get; } = "";
}
