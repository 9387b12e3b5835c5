using ProxyGen.Protocol;

namespace ProxyGen.Client;

/// <summary>What a table of callbacks needs of its channel.</summary>
internal interface ICallbackHost
{
    ProtocolLimits Limits { get; }

    ReferenceContext CreateContext();

    /// <summary>Sends a frame to the manager. Never throws: after a loss there is nobody to tell.</summary>
    void SendFrame(ReadOnlySpan<byte> frame);

    /// <summary>Makes what the current work item does, awaits and starts part of a call chain, so that it may enter again what the chain holds.</summary>
    void FlowChain(ChainPath chain);
}
