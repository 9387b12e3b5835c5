namespace ProxyGen.Generator.Model;

/// <summary>A closed form of a generic method for the registry.</summary>
/// <param name="DispatcherType">The dispatcher of the contract that has the method.</param>
/// <param name="Key">The method's key in generated names.</param>
/// <param name="TypeArguments">The type arguments as C#.</param>
/// <param name="Canonical">The type arguments as the wire names them.</param>
internal sealed record GenericFormModel(string DispatcherType, string Key, string TypeArguments, string Canonical)
{
    /// <summary>What tells the form from all others.</summary>
    public string Name => $"{DispatcherType}.{Key}<{Canonical}>";
}
