using System.ComponentModel;

namespace ProxyGen;

/// <summary>
/// Written by the generator on every proxy: which class it stands for. On an assembly: which public proxy of it stands for a class of
/// another assembly.
/// </summary>
/// <param name="shared">The shared class, open if generic.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class SharedProxyAttribute(Type shared) : Attribute
{
    /// <summary>The shared class, open if generic.</summary>
    public Type Shared { get; } = shared;

    /// <summary>The generated dispatcher of the class, open if generic.</summary>
    public Type? Dispatcher { get; set; }

    /// <summary>The proxy, open if generic, where the attribute stands on an assembly.</summary>
    public Type? Proxy { get; set; }
}
