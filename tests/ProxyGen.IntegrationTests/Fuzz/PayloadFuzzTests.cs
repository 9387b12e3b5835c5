using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.Fuzz;

/// <summary>Random and damaged arguments for real members of real objects: every call ends in a result or a fault, and nothing stays.</summary>
public sealed class PayloadFuzzTests
{
    private const int RoundsPerClient = 2000;

    // One that has a result at all, whatever arguments have been tried before.
    private static readonly ulong[] ManagerMembersTried =
    [
        ManagerMembers.Find, ManagerMembers.Publish, ManagerMembers.Remove, ManagerMembers.Names, ManagerMembers.Claim, ManagerMembers.Compare,
        ManagerMembers.Introduce, 99,
    ];

    [Fact(Timeout = 30 * Deadline.OfTest)]
    public Task Nothing_crashes_or_stays() => Task.Run(TryAsync);

    private static async Task TryAsync()
    {
        var random = FuzzRounds.CreateRandom();
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        long outcomes = 0;
        int rounds = 0;
        for (; rounds < FuzzRounds.OfPayloads; rounds += RoundsPerClient)
        {
            outcomes += TryOne(random, observed, manager);
        }

        foreach (string name in manager.Names)
        {
            manager.Remove(name);
        }

        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 0, $"no object is left");
        Assert.Equal(2, observed.Runtime.Sessions.Count);
        Assert.True(outcomes > rounds / 2, $"{outcomes} outcomes of {rounds} calls");
        using var account = manager.CreateAccount("Ada");
        account.Deposit(1m);
        Assert.Equal(1m, account.Balance);
    }

    private static long TryOne(Random random, ObservedManager observed, SharedManager manager)
    {
        using var targets = new FuzzTargets(manager);
        var payload = new FuzzPayload(random, observed.Runtime.Id, targets.Objects);
        var constructors = targets.Constructors;
        var client = new FuzzClient(observed.Runtime);
        for (int i = 0; i < RoundsPerClient; i++)
        {
            var chain = random.Next(50) == 0 ? ChainId.Create() : default;
            switch (random.Next(20))
            {
                case 0:
                    client.Cancel((ulong)random.Next(RoundsPerClient));
                    break;
                case 1:
                    client.Release(payload.NextObject(), random.Next(1, 5));
                    break;
                case 2:
                    client.Confirm((ulong)random.Next(RoundsPerClient));
                    break;
                case 3 or 4:
                    client.Call(0, ManagerMembers.Create, chain, payload.NextCreation(constructors));
                    break;
                case 5 or 6:
                    client.Call(0, ManagerMembersTried[random.Next(ManagerMembersTried.Length)], chain, payload.Next());
                    break;
                default:
                    var (objectId, member) = targets.Next(random);
                    client.Call(objectId, member, chain, payload.Next());
                    break;
            }
        }

        client.End();
        return client.Outcomes;
    }
}
