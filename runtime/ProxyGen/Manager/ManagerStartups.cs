using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace ProxyGen.Manager;

/// <summary>What the application's assemblies do to configure the services of managers. Safe for use by several threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ManagerStartups
{
    private static readonly Lock Registering = new();
    private static readonly List<Startup> Registered = [];

    /// <summary>Whether an assembly that is loaded has a startup class.</summary>
    internal static bool Any
    {
        get
        {
            lock (Registering)
            {
                return Registered.Count > 0;
            }
        }
    }

    /// <summary>Used by generated code.</summary>
    /// <param name="assembly">The assembly that has the startup class.</param>
    /// <param name="configure">Its method.</param>
    /// <param name="build">Makes the services: the container is the application's choice of package, not this library's.</param>
    public static void Register(Assembly assembly, Action<IServiceCollection> configure, Func<IServiceCollection, IServiceProvider> build)
    {
        lock (Registering)
        {
            Registered.Add(new Startup(assembly, configure, build));
        }
    }

    /// <summary>Runs all startup classes, those of an assembly before those of assemblies that use it; null if there are none.</summary>
    internal static IServiceProvider? Build()
    {
        var startups = InOrder();
        if (startups.Count == 0)
        {
            return null;
        }

        var services = new ServiceCollection();
        foreach (var startup in startups)
        {
            startup.Configure(services);
        }

        return startups[^1].Build(services);
    }

    private static List<Startup> InOrder()
    {
        List<Startup> left;
        lock (Registering)
        {
            left = [.. Registered.OrderBy(static startup => startup.Assembly.GetName().Name, StringComparer.Ordinal)];
        }

        var ordered = new List<Startup>();
        while (left.Count > 0)
        {
            var next = left.First(startup => !left.Exists(other => Uses(startup.Assembly, other.Assembly)));
            left.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Assemblies of which one needs nothing of the other run in any order.")]
    private static bool Uses(Assembly assembly, Assembly other) =>
        assembly != other && assembly.GetReferencedAssemblies().Any(reference => reference.Name == other.GetName().Name);

    private sealed record Startup(Assembly Assembly, Action<IServiceCollection> Configure, Func<IServiceCollection, IServiceProvider> Build);
}
