using System.ComponentModel;
using System.Reflection;
using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Protocol.Contracts;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>What the runtime knows of a shared class: its name on the wire, who registered it, and its dispatcher.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SharedContract : IContract
{
    private readonly Lock _joining = new();

    internal SharedContract(string name, Dispatcher dispatcher, Assembly assembly)
    {
        Identity = new ContractIdentity(name, assembly.SimpleName());
        Dispatcher = dispatcher;
        IsForeign = dispatcher.Class.Assembly != dispatcher.GetType().Assembly;
    }

    /// <summary>The class's full name, closed if generic.</summary>
    public string Name => Identity.Name;

    internal ContractIdentity Identity { get; }

    internal Dispatcher Dispatcher { get; private set; }

    /// <summary>Whether the class is not of the assembly that shares it: then another may share it with other members.</summary>
    internal bool IsForeign { get; }

    /// <summary>The assembly whose loading registers this contract in another process.</summary>
    internal string AssemblyName => Identity.AssemblyName;

    string IContract.AssemblyName => AssemblyName;

    ulong IContract.Fingerprint => ContractDescription.FingerprintOf(Name, Dispatcher.Fingerprint);

    /// <summary>Adds the members that another dispatcher of the same class has; false if it is one of another class.</summary>
    internal bool TryJoin<T>(Dispatcher<T> other)
        where T : class
    {
        lock (_joining)
        {
            if (Dispatcher is not Dispatcher<T> known)
            {
                return false;
            }

            if (known.Fingerprint != other.Fingerprint)
            {
                Dispatcher = new UnionDispatcher<T>(known, other);
            }

            return true;
        }
    }

    ContractDescription IContract.Describe() => ContractDescription.Of(Name, Dispatcher.Members);
}
