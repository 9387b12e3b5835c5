namespace ProxyGen.Manager;

/// <summary>A built-in collection, which may be one of shared objects themselves inside another shared object.</summary>
internal interface IInstanceContainer
{
    /// <summary>Whether the collection holds this very instance.</summary>
    bool Holds(object instance);
}
