namespace ProxyGen.Generator.Emission;

/// <summary>A way in which a manager creates an object.</summary>
/// <param name="Prefix">What stands before the class's name.</param>
/// <param name="Begin">The manager's method that begins the call.</param>
/// <param name="IsNamed">Whether the object gets a name.</param>
/// <param name="Summary">The documentation, with a place for the class.</param>
internal sealed record CreationForm(string Prefix, string Begin, bool IsNamed, string Summary)
{
    public static IReadOnlyList<CreationForm> All { get; } =
    [
        new("Create", "BeginCreate", IsNamed: false, "Creates a {0} in the manager and returns its proxy."),
        new("CreateNamed", "BeginCreateNamed", IsNamed: true, "Creates a {0} under a name that nobody has yet, and returns its proxy."),
        new("GetOrCreate", "BeginGetOrCreate", IsNamed: true, "Returns the proxy of the {0} of this name; creates it where there is none."),
    ];
}
