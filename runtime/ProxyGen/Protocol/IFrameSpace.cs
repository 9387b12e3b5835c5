namespace ProxyGen.Protocol;

/// <summary>Where long frames are written, so that the other process reads them where they are. Safe for use by several threads.</summary>
internal interface IFrameSpace
{
    /// <summary>How long a frame may be that goes where any frame goes. Longer ones are worth an extent.</summary>
    int LongestInPlace { get; }

    /// <summary>Room for at least so many bytes; null if there is none now.</summary>
    FrameExtent? TryRent(int length);
}
