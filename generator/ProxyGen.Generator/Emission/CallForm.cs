namespace ProxyGen.Generator.Emission;

/// <summary>How a forwarding member waits for its call.</summary>
internal enum CallForm
{
    Blocking,

    /// <summary>An async method that awaits the call: its callers may await what it returns as often as they like.</summary>
    Awaiting,

    /// <summary>The call itself stands behind the value task that the member returns.</summary>
    Handing,
}
