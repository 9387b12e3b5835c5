namespace ProxyGen;

/// <summary>
/// Says that a method or property of a shared class only reads: calls of such members may run together on one object, and none runs
/// while another call is inside. On a property it is about the getter. Getters of automatic properties need no mark.
/// Overrides make the same promise.
/// <para>The members of the object that it uses must only read as well: caches that are filled on first use, counters of calls and random
/// number generators are changes. A call of such a member that goes on to change its object through a proxy waits until no other reads.</para>
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class SharedReadAttribute : Attribute;
