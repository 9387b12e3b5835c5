namespace ProxyGen;

/// <summary>
/// On a class: instances live in a manager and every process works on them through the generated <c>XProxy</c>.
/// On a property or field of a shared class: the collection inside is live, so the proxy hands out a
/// <c>SharedList</c>, <c>SharedDictionary</c>, <c>SharedSet</c>, <c>SharedQueue</c> or <c>SharedStack</c> instead of a copy.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class SharedAttribute : Attribute
{
    /// <summary>On a class: which calls on one object may run together. Derived classes say it themselves, for the members that they add.</summary>
    public SharedConcurrency Concurrency { get; set; }
}
