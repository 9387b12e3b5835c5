using System.Collections.Concurrent;
using ProxyGen.Protocol;

namespace ProxyGen.Client;

/// <summary>
/// The proxies known in this process, by contract and by type: what is declared as a base class may really be an object of a derived
/// one. Safe for use by several threads.
/// </summary>
internal static class ProxyContracts
{
    private static readonly ConcurrentDictionary<string, ProxyContract> ByName = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, ProxyContract> ByType = new();

    /// <summary>Loads an assembly of the application by its name and has it register its contracts; whoever knows these sets it.</summary>
    public static Func<string, bool> LoadAssembly { get; set; } = static _ => false;

    public static void Add(ProxyContract contract)
    {
        ByName.TryAdd(contract.Identity.Name, contract);
        ByType.TryAdd(contract.ProxyType, contract);
    }

    /// <summary>The contract of a proxy; null if it is not a generated one.</summary>
    public static ProxyContract? Find(Type proxyType) => ByType.GetValueOrDefault(proxyType);

    /// <summary>A contract that another process has named; null if this process's program does not have it.</summary>
    public static ProxyContract? Find(ContractIdentity identity) => ByName.TryGetValue(identity.Name, out var contract)
        ? contract
        : LoadAssembly(identity.AssemblyName) ? ByName.GetValueOrDefault(identity.Name) : null;
}
