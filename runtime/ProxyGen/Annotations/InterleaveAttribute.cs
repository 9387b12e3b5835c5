namespace ProxyGen.Annotations;

/// <summary>The method gives up its object's guard as soon as it waits.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class InterleaveAttribute : Attribute;
