using System.ComponentModel;
using System.Reflection;

namespace ProxyGen.Tests;

/// <summary>What editors show of the built-in types.</summary>
public sealed class BuiltInProxyTests
{
    [Fact]
    public void The_proxies_are_shown_and_the_managers_side_is_not()
    {
        var proxies = typeof(SharedLock).Assembly.GetExportedTypes()
            .Select(static type => (Proxy: type, Class: type.GetCustomAttribute<SharedProxyAttribute>()?.Shared))
            .Where(static pair => pair.Class is not null)
            .ToList();

        Assert.Contains(proxies, static pair => pair.Proxy == typeof(SharedLock));
        // Generated code alone uses the proxy of a stream.
        Assert.Equal([typeof(SharedStream<>)], proxies.Select(static pair => pair.Proxy).Where(IsHidden));
        Assert.All(proxies, static pair => Assert.True(IsHidden(pair.Class!), $"{pair.Class} is shown"));
    }

    private static bool IsHidden(Type type) =>
        type.GetCustomAttribute<EditorBrowsableAttribute>(inherit: false)?.State == EditorBrowsableState.Never;
}
