using ProxyGen.Manager;

namespace ProxyGen;

/// <summary>What a shared class can ask about its own objects while it runs inside a manager.</summary>
public static class SharedObject
{
    /// <summary>
    /// Gives the proxy of an object from inside its manager: to register itself with another object, or for threads, timers and tasks that
    /// it starts and does not await, which must go through the proxy to be alone in the object. Works in members and constructors; calls
    /// that arrive over the proxy before the constructor has ended wait until then. An object that the class has just made itself gets
    /// the guard of its maker. Safe for use by several threads.
    /// </summary>
    /// <typeparam name="TProxy">The proxy generated for the class, or for one of its base classes.</typeparam>
    /// <param name="instance">The object, mostly <see langword="this"/>.</param>
    /// <returns>A proxy that keeps the object alive as a field would: circles are collected.</returns>
    /// <exception cref="ArgumentException">The proxy stands for another class.</exception>
    /// <exception cref="ContractMismatchException">The proxy's closed form is not registered.</exception>
    /// <exception cref="InvalidOperationException">The object lives in no manager, as in a unit test that makes it with <see langword="new"/>.</exception>
    /// <example><code>
    /// public Station(BoardProxy board) => board.Add(SharedObject.ProxyOf&lt;StationProxy&gt;(this));
    /// </code></example>
    public static TProxy ProxyOf<TProxy>(object instance)
        where TProxy : class, ISharedProxy
    {
        ArgumentNullException.ThrowIfNull(instance);
        return InstanceProxies.Of<TProxy>(instance);
    }
}
