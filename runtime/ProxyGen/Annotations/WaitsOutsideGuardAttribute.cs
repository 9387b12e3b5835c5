namespace ProxyGen.Annotations;

/// <summary>The method gives up its object's guard as soon as it waits, and does not come back: what it does then is safe without.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class WaitsOutsideGuardAttribute : Attribute;
