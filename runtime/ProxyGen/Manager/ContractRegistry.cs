using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using ProxyGen.Client;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>All contracts known in this process, registered by the module initializers that the generator writes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractRegistry
{
    private static readonly ConcurrentDictionary<string, SharedContract> Contracts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, SharedContract> ByClass = new();

    /// <summary>Registers a shared class. Registering it again is harmless.</summary>
    /// <typeparam name="TProxy">The generated proxy.</typeparam>
    /// <typeparam name="T">The shared class.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="proxy">Makes a proxy from a reference.</param>
    /// <param name="dispatcher">The generated dispatcher.</param>
    /// <param name="assembly">The assembly that registers it.</param>
    public static void Register<TProxy, T>(string name, Func<ProxyReference, TProxy> proxy, Dispatcher<T> dispatcher, Assembly assembly)
        where TProxy : class, ISharedProxy
        where T : class
    {
        var contract = new SharedContract(name, dispatcher, assembly);
        var first = Contracts.GetOrAdd(name, contract);
        ByClass.TryAdd(typeof(T), contract);
        var known = new ProxyContract(contract, contract.Identity, typeof(TProxy), proxy);
        ProxyContracts.Add(known);
        SharedContract<TProxy>.Current = contract;
        FormatterRegistry.RegisterGenerated(new ProxyFormatter<TProxy>(known));

        // Several assemblies may share the same foreign class: its objects have one dispatcher, however they came to be.
        FormatterRegistry.RegisterGenerated(new InstanceFormatter<T>(first.TryJoin(dispatcher) ? first : contract));
    }

    /// <summary>The contract of exactly this class.</summary>
    internal static SharedContract? Find(Type type) => ByClass.GetValueOrDefault(type);

    internal static SharedContract? Find(string name) => Contracts.GetValueOrDefault(name);

    /// <summary>The contract of an object's class: its own, or that of the nearest base class that has one.</summary>
    internal static SharedContract? FindOf(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (ByClass.TryGetValue(current, out var contract))
            {
                return contract;
            }
        }

        return null;
    }

    /// <summary>Whether a proxy of the contract can stand for the object.</summary>
    internal static bool Fits(ObjectEntry entry, string contractName)
    {
        if (entry.ContractName == contractName)
        {
            return true;
        }

        for (var current = entry.Instance.GetType(); current is not null; current = current.BaseType)
        {
            if (ByClass.TryGetValue(current, out var contract) && contract.Name == contractName)
            {
                return true;
            }
        }

        return false;
    }
}
