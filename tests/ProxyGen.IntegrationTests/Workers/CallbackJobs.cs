using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

/// <summary>Workers that hand over delegates and subscribe to events.</summary>
internal static class CallbackJobs
{
    /// <summary>Hands over a function that answers until it is called with 0, which it never returns from.</summary>
    [Worker]
    public static async Task LendAsync(CallerProxy caller, SharedQueue<string> signals)
    {
        await caller.KeepFunctionAsync(value =>
        {
            if (value == 0)
            {
                signals.Enqueue("inside");
                Thread.Sleep(Timeout.Infinite);
            }

            return value + Environment.ProcessId;
        });
        await signals.EnqueueAsync("ready");
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Subscribes, says so and passes on what it hears.</summary>
    [Worker]
    public static async Task ListenAsync(ExchangeProxy exchange, SharedQueue<string> signals)
    {
        exchange.Traded += (_, text) => signals.Enqueue(text);
        exchange.Counted += (_, _) => { };
        await signals.EnqueueAsync("ready");
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Subscribes with a handler that throws, without a context to throw on.</summary>
    [Worker]
    public static async Task ThrowAsync(ExchangeProxy exchange, SharedQueue<string> signals)
    {
        exchange.Traded += (_, _) => throw new InvalidOperationException("nobody catches this");
        await signals.EnqueueAsync("ready");
        await Task.Delay(Timeout.Infinite);
    }
}
