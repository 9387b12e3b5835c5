namespace ProxyGen;

/// <summary>
/// Leaves a field out of a shared object's state: a lock, a cache, a connection. A snapshot has the default value there; a roll-back leaves
/// it alone. On a parameter of a primary constructor it stands for the field that the compiler keeps the parameter in.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter, Inherited = false)]
public sealed class SharedTransientAttribute : Attribute;
