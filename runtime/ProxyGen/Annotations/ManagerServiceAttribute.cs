namespace ProxyGen;

/// <summary>
/// A constructor's parameter that the manager fills in from its services, where it creates an object: a logger, a clock, a connection. It is
/// no parameter of <c>CreateX</c>. Services are configured by the class that <see cref="SharedManagerStartupAttribute"/> names.
/// <para>A nullable parameter, or one with a default value, may have no service; otherwise creating the object throws
/// <see cref="InvalidOperationException"/>. Scoped and transient services belong to the object and are disposed after it.</para>
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ManagerServiceAttribute : Attribute;
