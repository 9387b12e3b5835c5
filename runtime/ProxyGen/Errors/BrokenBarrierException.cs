namespace ProxyGen;

/// <summary>
/// A <see cref="SharedBarrier"/> will not let anybody through: a process died in it, its time was over, somebody aborted or reset it, or
/// the action between two phases failed. The message says which.
/// </summary>
public sealed class BrokenBarrierException : SharedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public BrokenBarrierException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public BrokenBarrierException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public BrokenBarrierException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
