namespace ProxyGen.Annotations;

/// <summary>The proxy's members for this member are internal: a hand-written part of the proxy wraps them.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
internal sealed class NotPublicAttribute : Attribute;
