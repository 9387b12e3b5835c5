namespace ProxyGen.Annotations;

/// <summary>The proxy of this awaitable method <c>XAsync</c> also gets a form <c>X</c> that blocks the calling thread.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class BlockingFormAttribute : Attribute;
