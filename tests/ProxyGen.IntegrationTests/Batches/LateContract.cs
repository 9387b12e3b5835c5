using ProxyGen.Client;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.Protocol.Contracts;

namespace ProxyGen.IntegrationTests.Batches;

/// <summary>A contract that takes until the test says so to be compared with the manager's: calls wait for that. In process nothing is compared.</summary>
internal sealed class LateContract(SharedProxy proxy) : IContract, IDisposable
{
    private readonly IContract _contract = proxy.Contract!;
    private readonly ManualResetEventSlim _isKnown = new();

    public string Name => _contract.Name;

    public string AssemblyName => _contract.AssemblyName;

    // Another than the manager's, so that both are described.
    public ulong Fingerprint => ~_contract.Fingerprint;

    public ContractDescription Describe()
    {
        Assert.True(_isKnown.Wait(Deadline.OfStep));
        return _contract.Describe();
    }

    public void Answer() => _isKnown.Set();

    public void Dispose() => _isKnown.Dispose();
}
