using System.ComponentModel;

namespace ProxyGen;

/// <summary>Written by the generator on every proxy: which class it stands for.</summary>
/// <param name="shared">The shared class, open if generic.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class SharedProxyAttribute(Type shared) : Attribute
{
    /// <summary>The shared class, open if generic.</summary>
    public Type Shared { get; } = shared;

    /// <summary>The generated dispatcher of the class, open if generic.</summary>
    public Type? Dispatcher { get; set; }
}
