namespace ProxyGen;

/// <summary>
/// Shares a class that cannot carry <see cref="SharedAttribute"/>, such as one of a library: <c>[assembly: SharedType(typeof(StringBuilder))]</c>
/// gives <c>StringBuilderProxy</c> and <c>manager.CreateStringBuilder()</c> in the namespace <c>Shared</c> inside the project's root namespace.
/// A generic class may be named open, as <c>typeof(LinkedList&lt;&gt;)</c>, or closed, which registers that form as well.
/// Members that cannot be forwarded are left out, and so are methods named <c>CopyTo</c>, which fill an array of the caller.
/// </summary>
/// <param name="type">The class, open or closed if generic.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SharedTypeAttribute(Type type) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;

    /// <summary>
    /// The names of the members that the proxy has; null, the default, for all that can be forwarded. A member named here that cannot be
    /// forwarded is an error. Constructors need no naming.
    /// </summary>
    public string[]? Members { get; set; }

    /// <summary>The names of members that the proxy has not; null for none.</summary>
    public string[]? Exclude { get; set; }

    /// <summary>Whether the proxy is public, so that other assemblies can use it; it is internal otherwise.</summary>
    public bool IsPublic { get; set; }
}
