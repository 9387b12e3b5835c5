namespace ProxyGen.Client;

/// <summary>A handler that wants to know when its manager can call it no more.</summary>
internal interface IReleasable
{
    void Release();
}
