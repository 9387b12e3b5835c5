using System.ComponentModel;

namespace ProxyGen.Manager;

/// <summary>How a collection inside a shared object is shared itself: generated code has one for each live member.</summary>
/// <typeparam name="TCollection">The collection as the class declares it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LiveContract<TCollection>
    where TCollection : class
{
    private LiveContract(SharedContract contract, Func<object, object> wrap)
    {
        Contract = contract;
        Wrap = wrap;
    }

    internal SharedContract Contract { get; }

    internal Func<object, object> Wrap { get; }

    /// <summary>Describes a live member.</summary>
    /// <param name="name">The name of the built-in type's contract.</param>
    /// <param name="dispatcher">The built-in type's dispatcher.</param>
    /// <param name="wrap">Puts the built-in type around a collection.</param>
    public static LiveContract<TCollection> Create(string name, Dispatcher dispatcher, Func<TCollection, object> wrap)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        ArgumentNullException.ThrowIfNull(wrap);
        return new LiveContract<TCollection>(
            new SharedContract(name, dispatcher, dispatcher.GetType().Assembly), collection => wrap((TCollection)collection));
    }
}
