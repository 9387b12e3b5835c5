namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Synchronises itself.</summary>
[Shared(Concurrency = SharedConcurrency.Free)]
public class Turnstile
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public int Step { get; set; } = 1;

    public int Pass() => Interlocked.Add(ref _count, Step);

    public void Meet(string meeting, int parties) => Signals.Meet(meeting, parties);

    public Task MeetAsync(string meeting, int parties) => Task.Run(() => Signals.Meet(meeting, parties));

    /// <summary>Is inside the object given, which has a guard.</summary>
    public void NoteIn(Probe probe, string text) => probe.Note(text);

    /// <summary>Takes another one as an argument: it has no guard to enter either.</summary>
    public void MeetAt(Turnstile other, string meeting, int parties) => other.Meet(meeting, parties);
}
