using System.Threading.Channels;

namespace ProxyGen.IntegrationTests.Events;

/// <summary>A context with a thread of its own, which keeps what handlers throw on it.</summary>
internal sealed class PostingContext : SynchronizationContext, IDisposable
{
    private readonly Channel<Action> _work = Channel.CreateUnbounded<Action>();
    private readonly Channel<Exception> _thrown = Channel.CreateUnbounded<Exception>();
    private readonly Thread _thread;

    public PostingContext()
    {
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public int ThreadId => _thread.ManagedThreadId;

    public ChannelReader<Exception> Thrown => _thrown.Reader;

    public override void Post(SendOrPostCallback d, object? state) => _work.Writer.TryWrite(() => d(state));

    /// <summary>Runs a body with this as the current context, on the calling thread.</summary>
    public void Within(Action body)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            body();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    public void Dispose() => _work.Writer.TryComplete();

    private void Run()
    {
        SetSynchronizationContext(this);
        while (_work.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_work.Reader.TryRead(out var action))
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    _thrown.Writer.TryWrite(exception);
                }
            }
        }
    }
}
