namespace ProxyGen.Generator.Model;

/// <summary>A closed contract for the registry.</summary>
/// <param name="ProxyType">The proxy.</param>
/// <param name="SharedType">The class.</param>
/// <param name="ContractName">The name on the wire.</param>
/// <param name="DispatcherType">The dispatcher.</param>
/// <param name="HoldsInstances">
/// Whether the class is closed over shared classes themselves, and not over their proxies as the proxy is. Both have one name on the wire.
/// </param>
internal sealed record RegistrationModel(
    string ProxyType, string SharedType, string ContractName, string DispatcherType, bool HoldsInstances = false)
{
    /// <summary>Whether the class is generic: whoever uses it closed over some types registers that form.</summary>
    public bool IsClosedForm => ContractName[ContractName.Length - 1] == '>';
}
