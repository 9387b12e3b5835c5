namespace ProxyGen.Protocol;

/// <summary>A stretch of memory that two processes see, with a frame in it. For one thread at a time; given back once.</summary>
internal abstract class FrameExtent
{
    /// <summary>The bytes. Valid until it is given back or away.</summary>
    public abstract Memory<byte> Memory { get; }

    /// <summary>Where it is, for the other process.</summary>
    public abstract int Offset { get; }

    /// <summary>Nobody reads it any more.</summary>
    public abstract void Return();

    /// <summary>It is the other process's, which says itself when it has read it.</summary>
    public virtual void GiveAway() => throw new NotSupportedException();
}
