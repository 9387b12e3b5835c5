using ProxyGen.Protocol;

namespace ProxyGen.Client;

/// <summary>What this process knows of a shared class to stand for its objects.</summary>
internal sealed class ProxyContract(IContract contract, ContractIdentity identity, Type proxyType, Func<ProxyReference, ISharedProxy> factory)
{
    public ContractIdentity Identity { get; } = identity;

    /// <summary>The generated proxy.</summary>
    public Type ProxyType { get; } = proxyType;

    /// <summary>Makes a proxy from a reference.</summary>
    public ISharedProxy Create(ProxyReference reference)
    {
        var proxy = factory(reference);
        if (proxy is SharedProxy shared)
        {
            shared.Contract = contract;
        }

        return proxy;
    }
}
