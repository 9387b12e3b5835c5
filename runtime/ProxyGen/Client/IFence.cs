namespace ProxyGen.Client;

/// <summary>What calls are fenced with: a lease of a lock.</summary>
internal interface IFence
{
    /// <summary>The lock.</summary>
    SharedProxy Lock { get; }

    /// <summary>The lease's number now.</summary>
    /// <exception cref="StaleFencingTokenException">It is known to have ended.</exception>
    long CurrentToken { get; }
}
