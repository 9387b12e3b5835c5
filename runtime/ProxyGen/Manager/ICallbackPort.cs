namespace ProxyGen.Manager;

/// <summary>The way from a manager to one of its clients, for what the manager says unasked.</summary>
internal interface ICallbackPort
{
    /// <summary>Whether the client has not read so much that no more should be added.</summary>
    bool IsBehind { get; }

    /// <summary>Sends a frame; may wait for the client to read.</summary>
    void SendFrame(ReadOnlySpan<byte> frame);

    /// <summary>Has a frame sent, after all before it; never waits.</summary>
    void PostFrame(ReadOnlySpan<byte> frame);

    /// <summary>The current thread is going to wait for the client: if it serves that client, another thread takes over.</summary>
    void LetOthersServe();
}
