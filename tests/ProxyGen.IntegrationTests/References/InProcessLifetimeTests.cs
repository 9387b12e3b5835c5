using System.Runtime.CompilerServices;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.References;

public sealed class InProcessLifetimeTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_ends_with_its_last_proxy()
    {
        await using var manager = SharedManager.StartInProcess();
        string signal = $"{Guid.NewGuid()}";
        var resource = manager.CreateResource(signal);
        Assert.Equal(signal, resource.Signal);

        resource.Dispose();

        await Eventually.IsTrueAfterCollectionAsync(() => Signals.IsSet(signal), "the object is disposed");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_it_does_when_the_proxy_is_only_forgotten()
    {
        await using var manager = SharedManager.StartInProcess();
        string signal = $"{Guid.NewGuid()}";
        CreateAndForget(manager, signal);

        await Eventually.IsTrueAfterCollectionAsync(() => Signals.IsSet(signal), "the object is disposed");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_collection_keeps_what_is_in_it()
    {
        await using var manager = SharedManager.StartInProcess();
        string signal = $"{Guid.NewGuid()}";
        using var queue = manager.CreateQueue<ResourceProxy>();
        using (var resource = manager.CreateResource(signal))
        {
            queue.Enqueue(resource);
        }

        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(Signals.IsSet(signal));
        using (var taken = queue.Dequeue())
        {
            Assert.Equal(signal, taken.Signal);
        }

        await Eventually.IsTrueAfterCollectionAsync(() => Signals.IsSet(signal), "the object is disposed");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CreateAndForget(SharedManager manager, string signal) => Assert.Equal(signal, manager.CreateResource(signal).Signal);
}
