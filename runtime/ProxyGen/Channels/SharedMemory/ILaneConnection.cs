namespace ProxyGen.Channels.SharedMemory;

/// <summary>The socket beside the lanes of a session, as these need it.</summary>
internal interface ILaneConnection
{
    /// <summary>How many frames that are no replies have been sent.</summary>
    uint NoticesSent { get; }

    /// <summary>Sends a reply that does not fit into its lane.</summary>
    void SendReply(ReadOnlySpan<byte> frame);

    /// <summary>The client has broken the protocol: ends its session.</summary>
    void Dispose();
}
