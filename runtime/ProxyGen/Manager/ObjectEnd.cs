namespace ProxyGen.Manager;

/// <summary>Runs the <c>Dispose</c> of a shared object when nobody can reach it any more.</summary>
internal static class ObjectEnd
{
    /// <summary>Disposes the object, then the services that it took.</summary>
    public static async Task RunAsync(ObjectEntry entry)
    {
        await RunAsync(entry.Instance).ConfigureAwait(false);
        if (entry.Services is { } services)
        {
            await RunAsync(services).ConfigureAwait(false);
        }
    }

    /// <summary>Disposes the instance. What it throws goes to standard error: there is no caller left to tell.</summary>
    public static async Task RunAsync(object instance)
    {
        try
        {
            if (instance is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync().ConfigureAwait(false);
            }
            else
            {
                (instance as IDisposable)?.Dispose();
            }
        }
#pragma warning disable CA1031 // Whatever user code throws here must not end the manager.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"ProxyGen: disposing a {instance.GetType()} failed: {exception}").ConfigureAwait(false);
        }
    }
}
