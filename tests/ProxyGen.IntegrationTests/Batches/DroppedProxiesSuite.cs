using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Batches;

/// <summary>Calls that are on their way keep their objects, although their proxies are dropped and the manager collects what nobody holds.</summary>
public abstract class DroppedProxiesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private const int Many = 20;

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_live_while_a_batch_waits_to_learn_what_the_manager_has()
    {
        var targets = CreateProbes();
        var arguments = CreateProbes();
        using var keeper = Manager.CreateProbe();
        using var contract = new LateContract(keeper);
        keeper.Contract = contract;
        targets.ForEach(target => target.Contract = contract);

        var batch = Manager.BatchAsync(() =>
        {
            foreach (var (target, argument) in targets.Zip(arguments))
            {
                target.Note("as the target");
                keeper.NoteIn(argument, "as an argument");
                target.Dispose();
                argument.Dispose();
            }
        });
        await CollectAsync();
        contract.Answer();

        await batch;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_live_while_calls_wait_to_learn_what_the_manager_has()
    {
        var targets = CreateProbes();
        var arguments = CreateProbes();
        using var keeper = Manager.CreateProbe();
        using var contract = new LateContract(keeper);
        keeper.Contract = contract;
        targets.ForEach(target => target.Contract = contract);

        var calls = new List<Task>();
        foreach (var (target, argument) in targets.Zip(arguments))
        {
            calls.Add(target.NoteAsync("as the target").AsTask());
            calls.Add(keeper.NoteInAsync(argument, "as an argument").AsTask());
            target.Dispose();
            argument.Dispose();
        }

        await CollectAsync();
        contract.Answer();

        await Task.WhenAll(calls);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_live_while_calls_wait_for_another()
    {
        string signal = $"{Guid.NewGuid()}";
        var targets = CreateProbes();
        var arguments = CreateProbes();
        using var keeper = Manager.CreateProbe();
        using var opener = Manager.CreateProbe();
        var holding = keeper.HoldAsync(signal);

        var calls = new List<Task>();
        foreach (var (target, argument) in targets.Zip(arguments))
        {
            calls.Add(keeper.NoteForAsync(argument, "as a proxy").AsTask());
            calls.Add(target.NoteInAsync(keeper, "as the target").AsTask());
            target.Dispose();
            argument.Dispose();
        }

        await CollectAsync();
        await opener.OpenAsync(signal);

        await holding;
        await Task.WhenAll(calls);
    }

    private List<ProbeProxy> CreateProbes() => [.. Enumerable.Range(0, Many).Select(_ => Manager.CreateProbe())];

    // What is asked for goes behind what this process has given back.
    private async Task CollectAsync() => Assert.NotEmpty(await Manager.GetObjectsAsync(forceFullCollection: true));
}
