namespace ProxyGen.IntegrationTests.Streams;

/// <summary>A context that nothing may come back to, such as one whose thread waits.</summary>
internal sealed class RefusingContext : SynchronizationContext
{
    private int _refused;

    public int Refused => Volatile.Read(ref _refused);

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _refused);
        base.Post(d, state);
    }
}
