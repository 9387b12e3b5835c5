namespace ProxyGen.Protocol;

/// <summary>What one side accepts from the other before it allocates memory for it.</summary>
internal sealed record ProtocolLimits
{
    public static ProtocolLimits Default { get; } = new();

    /// <summary>The longest body of a frame, in bytes.</summary>
    public int MaxFrameLength { get; init; } = 256 * 1024 * 1024;

    /// <summary>Calls of one session that may be waiting or running at once.</summary>
    public int MaxCallsInFlight { get; init; } = 1_000_000;

    /// <summary>Processes that may be connected at once.</summary>
    public int MaxSessions { get; init; } = 10_000;

    /// <summary>Results that may wait for a client that does not read them, in bytes, before the manager stops reading from it.</summary>
    public int MaxUnsentLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>Events, or progress reports, that one subscription may be behind before it is ended.</summary>
    public int MaxNoticesBehind { get; init; } = 10_000;

    /// <summary>How long a peer may take to prove that it holds the key.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a frame with its header is longer than <see cref="MaxFrameLength"/> allows.</summary>
    public bool IsTooLong(int frameLength) => frameLength - FrameHeader.Size > MaxFrameLength;

    /// <summary>What a call fails with whose arguments are too long.</summary>
    public InvalidOperationException ArgumentsTooLong(int frameLength) => new(
        $"The arguments have {frameLength} bytes; the limit is {MaxFrameLength}. Send less in one call, or raise SharedManagerOptions.MaxMessageLength.");

    /// <summary>What a call fails with whose result is too long.</summary>
    public InvalidOperationException ResultTooLong(int frameLength) => new(
        $"The result has {frameLength} bytes; the limit is {MaxFrameLength}. Ask for less in one call, or raise SharedManagerOptions.MaxMessageLength.");
}
