using System.ComponentModel;
using System.Reflection;
using ProxyGen.Client;
using ProxyGen.Protocol.Contracts;

namespace ProxyGen.Manager;

/// <summary>What the runtime knows of a shared class: its name on the wire, who registered it, and its dispatcher.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SharedContract : IContract
{
    internal SharedContract(string name, Dispatcher dispatcher, Assembly assembly)
    {
        Name = name;
        Dispatcher = dispatcher;
        AssemblyName = assembly.GetName().Name!;
    }

    /// <summary>The class's full name, closed if generic.</summary>
    public string Name { get; }

    internal Dispatcher Dispatcher { get; }

    /// <summary>The assembly whose loading registers this contract in another process.</summary>
    internal string AssemblyName { get; }

    string IContract.AssemblyName => AssemblyName;

    ulong IContract.Fingerprint => ContractDescription.FingerprintOf(Name, Dispatcher.Fingerprint);

    ContractDescription IContract.Describe() => ContractDescription.Of(Name, Dispatcher.Members);
}
