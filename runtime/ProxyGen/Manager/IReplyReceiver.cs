namespace ProxyGen.Manager;

/// <summary>Where the outcome of a call goes: the connection it came over, or the caller in this process.</summary>
internal interface IReplyReceiver
{
    /// <summary>Takes the outcome out of the call, which may be used again afterwards.</summary>
    void Receive(IncomingCall call);
}
