namespace ProxyGen.Manager;

/// <summary>Something handed over as the result of a call, which its caller has yet to confirm. One of the two happens, once.</summary>
internal interface IUnconfirmedResult
{
    /// <summary>The caller will never have it.</summary>
    void TakeBack();

    /// <summary>The caller has it.</summary>
    void Confirm();
}
