namespace ProxyGen.Generator.Model;

/// <summary>What a parameter of a delegate is on the wire.</summary>
internal enum CallbackRole
{
    /// <summary>It travels to the handler.</summary>
    Payload,

    /// <summary>It cancels the handler's token, out of band.</summary>
    CancellationToken,

    /// <summary>An event's sender: the subscriber sees the proxy where it is the object itself, else null.</summary>
    Sender,
}
