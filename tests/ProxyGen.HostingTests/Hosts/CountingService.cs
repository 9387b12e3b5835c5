using Microsoft.Extensions.Hosting;
using ProxyGen.HostingTests.Shared;

namespace ProxyGen.HostingTests.Hosts;

/// <summary>Takes a proxy in its constructor and uses it until the host stops.</summary>
internal sealed class CountingService(CounterProxy counter) : IHostedService
{
    public static int LastValue { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken) => counter.AddAsync(cancellationToken).AsTask();

    public async Task StopAsync(CancellationToken cancellationToken) => LastValue = await counter.AddAsync(cancellationToken);
}
