using ProxyGen.Protocol.Contracts;

namespace ProxyGen.Client;

/// <summary>A shared class as this process was built with it.</summary>
internal interface IContract
{
    /// <summary>The class's full name, closed if generic.</summary>
    string Name { get; }

    /// <summary>The assembly whose loading registers the contract in another process.</summary>
    string AssemblyName { get; }

    /// <summary>The hash of all that two builds compare.</summary>
    ulong Fingerprint { get; }

    /// <summary>All that two builds compare.</summary>
    ContractDescription Describe();
}
