namespace ProxyGen.Annotations;

/// <summary>Marks the manager side of a built-in type and names its public proxy in the namespace <c>ProxyGen</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class BuiltInProxyAttribute(string proxyName) : Attribute
{
    public string ProxyName { get; } = proxyName;
}
