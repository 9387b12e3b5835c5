namespace ProxyGen.Serialization;

/// <summary>
/// What the application's assemblies register when they are loaded. A process that no call has made load one, as a manager that only holds
/// built-in objects, meets names that it does not know: it loads all that use ProxyGen, once, before it says so. Safe for use by several threads.
/// </summary>
internal static class ApplicationRegistrations
{
    private static readonly Lock Loading = new();
    private static volatile bool _isLoaded;

    /// <summary>Loads the application's assemblies that use ProxyGen; whoever knows these sets it.</summary>
    public static Action Load { get; set; } = static () => { };

    /// <summary>Whether something may have become known that was not before this call.</summary>
    public static bool LoadOnce()
    {
        if (_isLoaded)
        {
            return false;
        }

        lock (Loading)
        {
            if (!_isLoaded)
            {
                Load();
                _isLoaded = true;
            }
        }

        return true;
    }
}
