using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Kills;

/// <summary>A process that takes part, and a queue that only it waits for.</summary>
internal sealed class Participant
{
    private readonly WorkerProcess _process;
    private readonly SharedQueue<string> _own;

    private Participant(WorkerProcess process, SharedQueue<string> own, int number)
    {
        _process = process;
        _own = own;
        Number = number;
    }

    public int Number { get; }

    public static Participant Start(SharedManager manager, Arena arena, int number)
    {
        var own = manager.CreateQueue<string>();
        return new Participant(WorkerProcess.Start(ParticipantJobsWorkers.TakePartAsync, arena, own, number), own, number);
    }

    /// <summary>Kills the process. An item that it was handed while suspended, and can never have received, comes back.</summary>
    public async Task KillAsync(bool isSuspendedFirst)
    {
        if (isSuspendedFirst)
        {
            await RunningProcess.SuspendAsync(_process.Id);
            await _own.EnqueueAsync("for nobody");
        }

        _process.Kill();
        await _process.WaitForExitAsync();
        if (isSuspendedFirst)
        {
            Assert.Equal("for nobody", await _own.DequeueAsync().AsTask().WaitAsync(Deadline.OfStep));
        }

        await _process.DisposeAsync();
        _own.Dispose();
    }
}
