namespace ProxyGen.Manager;

/// <summary>Something a session holds and must lose when it ends, such as a lease.</summary>
internal interface ISharedHolding
{
    /// <summary>The session has ended.</summary>
    void Abandon();
}
