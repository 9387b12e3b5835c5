namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Methods that look at their token.</summary>
[Shared]
public class Waiter
{
    public int Runs { get; private set; }

    public void Run() => Runs++;

    public int RunWith(CancellationToken cancellationToken)
    {
        Runs++;
        return cancellationToken.IsCancellationRequested ? -1 : Runs;
    }

    /// <summary>Ends by the token, with a result all the same.</summary>
    public async Task<string> FinishAsync(string begun, CancellationToken cancellationToken)
    {
        Runs++;
        Signals.Set(begun);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(cancelled.SetResult))
        {
            await cancelled.Task;
        }

        return "finished";
    }

    public async Task StopAsync(string begun, CancellationToken cancellationToken)
    {
        Signals.Set(begun);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    /// <summary>Keeps a thread until the token is cancelled.</summary>
    public bool Block(string begun, CancellationToken cancellationToken)
    {
        Signals.Set(begun);
        return cancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(20));
    }

    public async Task HoldAsync(string signal) => await Signals.Of(signal);
}
