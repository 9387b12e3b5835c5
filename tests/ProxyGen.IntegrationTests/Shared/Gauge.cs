namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Is read and written, and shows which calls run together.</summary>
[Shared]
public class Gauge
{
    private readonly List<string> _notes = [];
    private int _inside;
    private int _writers;
    private int _overlaps;

    /// <summary>Calls that ran together although one of them writes.</summary>
    public int Overlaps => _overlaps;

    public int Value { get; set; }

    public List<string> Notes => [.. _notes];

    /// <summary>Returns once as many readers as said are inside.</summary>
    [SharedRead]
    public int Meet(string meeting, int parties)
    {
        Signals.Meet(meeting, parties);
        return Value;
    }

    [SharedRead]
    public async Task<int> MeetAsync(string meeting, int parties)
    {
        await Task.Run(() => Signals.Meet(meeting, parties));
        return Value;
    }

    /// <summary>Stays inside, without a thread, until the signal.</summary>
    [SharedRead]
    public async Task<int> StayAsync(string signal)
    {
        Signals.Set(signal + " begun");
        await Signals.Of(signal);
        return Value;
    }

    public async Task HoldAsync(string signal)
    {
        Signals.Set(signal + " begun");
        await Signals.Of(signal);
    }

    public void Open(string signal) => Signals.Set(signal);

    public void AwaitBegun(string signal) => Signals.Wait(signal + " begun");

    public void Note(string text) => _notes.Add(text);

    [SharedRead]
    public int CountNotes() => _notes.Count;

    /// <summary>Reads, then has itself changed through its proxy.</summary>
    [SharedRead]
    public int ReadAndNote(GaugeProxy self, string text)
    {
        int before = _notes.Count;
        self.Note(text);
        return _notes.Count - before;
    }

    /// <summary>As many readers as said come here before each has the object changed.</summary>
    [SharedRead]
    public void MeetAndNote(GaugeProxy other, string meeting, int parties)
    {
        Signals.Meet(meeting, parties);
        other.Note(meeting);
    }

    /// <summary>Reads itself again through its proxy.</summary>
    [SharedRead]
    public int ReadThrough(GaugeProxy self, int depth)
    {
        Watch(isWriter: false, 20);
        return depth == 0 ? Value : self.ReadThrough(self, depth - 1);
    }

    /// <summary>Waits until somebody waits for it, then reads itself again.</summary>
    [SharedRead]
    public async Task<int> ReadAgainAsync(GaugeProxy self, string signal)
    {
        Signals.Set(signal + " begun");
        await Signals.Of(signal);
        return await self.GetValueAsync();
    }

    [SharedRead]
    public void Look(int spins) => Watch(isWriter: false, spins);

    [SharedRead]
    public async Task LookSlowlyAsync(int spins)
    {
        await Task.Yield();
        Watch(isWriter: false, spins);
        await Task.Yield();
    }

    /// <summary>Looks at this one, then at another through its proxy.</summary>
    [SharedRead]
    public void LookThrough(GaugeProxy next, int spins)
    {
        Watch(isWriter: false, spins);
        next.Look(spins);
    }

    public void Change(int spins)
    {
        Watch(isWriter: true, spins);
        Value++;
    }

    /// <summary>Changes this one and all the others.</summary>
    public void ChangeAll(Gauge[] others, int spins)
    {
        foreach (var gauge in others.Append(this).Distinct())
        {
            gauge.Change(spins);
        }
    }

    /// <summary>Is inside this one to read while it changes another.</summary>
    [SharedRead]
    public void ChangeNext(GaugeProxy next, int spins)
    {
        Watch(isWriter: false, spins);
        next.Change(spins);
    }

    private void Watch(bool isWriter, int spins)
    {
        int inside = Interlocked.Increment(ref _inside);
        int writers = isWriter ? Interlocked.Increment(ref _writers) : Volatile.Read(ref _writers);
        if (isWriter ? inside > 1 : writers > 0)
        {
            Interlocked.Increment(ref _overlaps);
        }

        Thread.SpinWait(spins);
        if (isWriter)
        {
            Interlocked.Decrement(ref _writers);
        }

        Interlocked.Decrement(ref _inside);
    }
}
