using System.ComponentModel;

namespace ProxyGen.Manager;

/// <summary>
/// What the closed forms of generic methods have in common. An assembly that calls a generic method registers the form: a manager that does not
/// know one has the application's assemblies loaded, once. Safe for use by several threads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GenericForms
{
    private static readonly Lock Loading = new();
    private static volatile bool _isLoaded;

    /// <summary>Loads the application's assemblies that use ProxyGen; whoever knows these sets it.</summary>
    internal static Action LoadApplication { get; set; } = static () => { };

    /// <summary>Used by generated code: what to throw where a form is called that no assembly has registered.</summary>
    /// <param name="method">The method, with its class.</param>
    /// <param name="typeArguments">What it is closed over.</param>
    public static Exception Missing(string method, params ReadOnlySpan<Type> typeArguments)
    {
        string form = $"{method}<{string.Join(", ", typeArguments.ToArray().Select(static type => type.ToString()))}>";
        return new ContractMismatchException(
            $"No assembly has registered {form}: the generator finds forms where they are called. Call it once, in code that need not run, on a "
            + "variable declared as the proxy and with the type arguments written out.");
    }

    /// <summary>Whether forms may have become known that were not before this call.</summary>
    internal static bool LoadOnce()
    {
        if (_isLoaded)
        {
            return false;
        }

        lock (Loading)
        {
            if (!_isLoaded)
            {
                LoadApplication();
                _isLoaded = true;
            }
        }

        return true;
    }
}
