using System.ComponentModel;
using System.Reflection;
using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Protocol.Contracts;

namespace ProxyGen.Manager;

/// <summary>What the runtime knows of a shared class: its name on the wire, who registered it, and its dispatcher.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SharedContract : IContract
{
    internal SharedContract(string name, Dispatcher dispatcher, Assembly assembly)
    {
        Identity = new ContractIdentity(name, assembly.GetName().Name!);
        Dispatcher = dispatcher;
    }

    /// <summary>The class's full name, closed if generic.</summary>
    public string Name => Identity.Name;

    internal ContractIdentity Identity { get; }

    internal Dispatcher Dispatcher { get; }

    /// <summary>The assembly whose loading registers this contract in another process.</summary>
    internal string AssemblyName => Identity.AssemblyName;

    string IContract.AssemblyName => AssemblyName;

    ulong IContract.Fingerprint => ContractDescription.FingerprintOf(Name, Dispatcher.Fingerprint);

    ContractDescription IContract.Describe() => ContractDescription.Of(Name, Dispatcher.Members);
}
