namespace ProxyGen;

/// <summary>A proxy of a <typeparamref name="T"/> that lives in a manager.</summary>
/// <typeparam name="T">The shared class.</typeparam>
public interface ISharedProxy<T> : ISharedProxy
    where T : class;
