using ProxyGen.Serialization;
using ProxyGen.Workers;

namespace ProxyGen;

/// <summary>A process that runs one static method marked <see cref="WorkerAttribute"/> and gives its result.</summary>
/// <typeparam name="TResult">The method's result.</typeparam>
public sealed class WorkerProcess<TResult> : WorkerProcess
{
    private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(WorkerEntry entry, ArgumentWriter arguments)
        : base(entry, arguments)
    {
        _ = _result.Task.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>The method's result. Throws what the method threw, with its stack, or <see cref="WorkerTerminatedException"/> if the process ended before it returned.</summary>
    public Task<TResult> Result => _result.Task;

    internal static new WorkerProcess<TResult> Start(WorkerEntry entry, ArgumentWriter arguments) => new(entry, arguments);

    private protected override void TakeResult(ref MessagePackReader reader, PayloadContext context) =>
        _result.TrySetResult(Formatter<TResult>.Default.Deserialize(ref reader, context));

    private protected override void TakeFailure(Exception exception) => _result.TrySetException(exception);
}
