namespace ProxyGen.Manager;

/// <summary>Something that runs calls one after another on one thread, and can give the rest to another thread while one runs long.</summary>
internal interface IStallable
{
    /// <summary>Counts up at every call begun; even while idle.</summary>
    long Progress { get; }

    /// <summary>The call seen at <paramref name="progress"/> still runs: let another thread take the calls behind it.</summary>
    void HandOver(long progress);
}
