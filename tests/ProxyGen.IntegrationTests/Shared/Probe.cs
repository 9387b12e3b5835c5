namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Shows when its calls run.</summary>
[Shared]
public class Probe
{
    private readonly List<string> _notes = [];
    private int _inside;

    public int Overlaps { get; private set; }

    public int Calls { get; private set; }

    public Probe? Partner { get; set; }

    public List<string> Notes => [.. _notes];

    public void Note(string text) => _notes.Add(text);

    /// <summary>Counts calls that begin while another runs.</summary>
    public void Work(int spins)
    {
        if (Interlocked.Increment(ref _inside) != 1)
        {
            Overlaps++;
        }

        Thread.SpinWait(spins);
        Calls++;
        Interlocked.Decrement(ref _inside);
    }

    public async Task WorkSlowlyAsync()
    {
        if (Interlocked.Increment(ref _inside) != 1)
        {
            Overlaps++;
        }

        await Task.Yield();
        Calls++;
        Interlocked.Decrement(ref _inside);
    }

    /// <summary>Keeps a thread of the manager until the signal.</summary>
    public string Block(string signal)
    {
        Signals.Set(signal + " begun");
        Signals.Wait(signal);
        return signal;
    }

    /// <summary>Keeps the guard, but no thread, until the signal.</summary>
    public async Task HoldAsync(string signal)
    {
        _notes.Add("held");
        Signals.Set(signal + " begun");
        await Signals.Of(signal);
        _notes.Add("left");
    }

    public void Open(string signal) => Signals.Set(signal);

    /// <summary>Waits on an object of its own until another one's method has begun.</summary>
    public void AwaitBegun(string signal) => Signals.Wait(signal + " begun");

    public void BecomePartnerOf(Probe other) => other.Partner = this;

    public void NoteIn(Probe other, string text) => other._notes.Add(text);

    public void NoteInUnless(Probe other, string text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        other._notes.Add(text);
    }

    public void NoteInAll(List<Probe> others, string text) => others.ForEach(other => other._notes.Add(text));

    /// <summary>Calls another object while inside this one, once as many callers as said have got this far.</summary>
    public void MeetAndCall(ProbeProxy other, string meeting, int parties)
    {
        Signals.Meet(meeting, parties);
        other.Note(meeting);
    }

    public async Task MeetAndCallAsync(ProbeProxy other, string meeting, int parties)
    {
        await Task.Run(() => Signals.Meet(meeting, parties));
        await other.NoteAsync(meeting);
    }

    /// <summary>Enters itself again through a proxy.</summary>
    public int Descend(ProbeProxy self, int depth)
    {
        Calls++;
        return depth == 0 ? Calls : self.Descend(self, depth - 1);
    }

    public async Task<int> DescendAsync(ProbeProxy self, int depth)
    {
        await Task.Yield();
        Calls++;
        return depth == 0 ? Calls : await self.DescendAsync(self, depth - 1);
    }

    /// <summary>Goes through another object back to this one.</summary>
    public void NoteThrough(ProbeProxy other, ProbeProxy self, string text) => other.NoteFor(self, text);

    /// <summary>Goes through another object back to this one, many times at once.</summary>
    public void NoteManyThrough(ProbeProxy other, ProbeProxy self, int count) => SharedManager.Of(other).Batch(() =>
    {
        for (int number = 0; number < count; number++)
        {
            other.NoteFor(self, $"{number}");
        }
    });

    public void NoteFor(ProbeProxy other, string text) => other.Note(text);
}
