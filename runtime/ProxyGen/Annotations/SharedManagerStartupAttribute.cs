namespace ProxyGen;

/// <summary>
/// Names the class that configures the services of managers: <c>[assembly: SharedManagerStartup(typeof(Startup))]</c>. Its method
/// <c>static void Configure(IServiceCollection services)</c> runs once in every manager, before the first object that needs a service is
/// created. If several assemblies of a program have one, those of libraries run before those of the assemblies that use them.
/// </summary>
/// <param name="type">The class.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SharedManagerStartupAttribute(Type type) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
