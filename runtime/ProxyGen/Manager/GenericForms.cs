using System.ComponentModel;

namespace ProxyGen.Manager;

/// <summary>
/// What the closed forms of generic methods have in common. An assembly that calls a generic method registers the form: a manager that does not
/// know one has the application's assemblies loaded, once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GenericForms
{
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
}
