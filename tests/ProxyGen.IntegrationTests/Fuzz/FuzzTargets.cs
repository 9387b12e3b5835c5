using ProxyGen.Client;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Manager;

namespace ProxyGen.IntegrationTests.Fuzz;

/// <summary>Objects of many kinds, none of which blocks a thread or takes as much memory as it is told to.</summary>
internal sealed class FuzzTargets : IDisposable
{
    private readonly List<SharedProxy> _proxies = [];
    private readonly List<ContractMemberOf> _members = [];

    public FuzzTargets(SharedManager manager)
    {
        Add(manager.CreateTeam());
        Add(manager.CreateAccount("Ada"));
        Add(manager.CreatePerson("Bob"));
        Add(manager.CreateLink());
        Add(manager.CreateBell());
        Add(manager.CreateDictionary<string, int>());
        Add(manager.CreateDictionary<int, AccountProxy>());
        Add(manager.CreateList<AccountProxy>());
        Add(manager.CreateList<string>());
        Add(manager.CreateQueue<AccountProxy>(10));
        Add(manager.CreateQueue<List<int>>());
        Add(manager.CreateValue<Page?>(null));
        Add(manager.CreateLock());
    }

    public IReadOnlyList<ulong> Objects => [.. _proxies.Select(static proxy => proxy.Reference.ObjectId)];

    public Guid ManagerId => _proxies[0].Reference.Channel.ManagerId;

    public IReadOnlyList<(string Contract, ulong Constructor)> Constructors =>
        [.. _members.Where(static member => member.IsConstructor).Select(static member => (member.Contract, member.Id))];

    /// <summary>Any object with any member of its class, most of the time.</summary>
    public (ulong ObjectId, ulong Member) Next(Random random)
    {
        var member = _members[random.Next(_members.Count)];
        return (member.ObjectId, random.Next(50) == 0 ? (ulong)random.NextInt64() : member.Id);
    }

    public void Dispose() => _proxies.ForEach(static proxy => proxy.Dispose());

    private void Add<TProxy>(TProxy proxy)
        where TProxy : SharedProxy
    {
        _proxies.Add(proxy);
        var contract = SharedContract<TProxy>.Current;
        foreach (var member in contract.Dispatcher.Members)
        {
            _members.Add(new ContractMemberOf(
                proxy.Reference.ObjectId, contract.Name, member.Id, member.Signature.StartsWith(".ctor(", StringComparison.Ordinal)));
        }
    }

    private sealed record ContractMemberOf(ulong ObjectId, string Contract, ulong Id, bool IsConstructor);
}
