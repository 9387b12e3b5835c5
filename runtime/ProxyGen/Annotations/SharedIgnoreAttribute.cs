namespace ProxyGen;

/// <summary>Leaves a public member of a shared class out of its proxy.</summary>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Event)]
public sealed class SharedIgnoreAttribute : Attribute;
