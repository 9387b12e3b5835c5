using System.ComponentModel;

namespace ProxyGen;

/// <summary>Written by the generator on the asynchronous accessors of a proxy, so that analyzers know which member they read or write.</summary>
/// <param name="member">The name of the property, field or indexer.</param>
/// <param name="access">Whether it is read or written.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class SharedAccessorAttribute(string member, SharedAccess access) : Attribute
{
    /// <summary>The name of the property, field or indexer.</summary>
    public string Member { get; } = member;

    /// <summary>Whether it is read or written.</summary>
    public SharedAccess Access { get; } = access;
}
