using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

/// <summary>Calls several at once, and notices who is inside it together with others.</summary>
[Shared]
public class Crossing
{
    private readonly List<string> _notes = [];
    private readonly List<long> _inside = [];

    /// <summary>Calls that came in while another was inside that was not made for the same purpose further out.</summary>
    public int Overlaps { get; private set; }

    public int Visits { get; private set; }

    public List<string> Notes => [.. _notes];

    public void Note(string text) => _notes.Add(text);

    /// <summary>Notes here, once it is inside the other as well.</summary>
    public void NoteWith(Crossing other, string text)
    {
        _notes.Add(text);
        other._notes.Add(text);
    }

    /// <summary>Stays inside until the signal.</summary>
    public async Task HoldAsync(string signal)
    {
        Signals.Set(signal + " begun");
        await Signals.Of(signal);
        _notes.Add("left");
    }

    public void Open(string signal) => Signals.Set(signal);

    public Task AwaitBegunAsync(string signal) => Signals.Of(signal + " begun");

    /// <summary>Asks for many things of one other object at once.</summary>
    public Task NoteAtOnceAsync(CrossingProxy other, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(number => other.NoteAsync($"{number}").AsTask()));

    public Task WorkAtOnceAsync(ProbeProxy other, int count) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => other.WorkSlowlyAsync()));

    /// <summary>Asks for something that has to wait, then for something that would not have to.</summary>
    public async Task NoteInOrderAsync(CrossingProxy other, CrossingProxy held, CrossingProxy opener, string signal)
    {
        var first = other.NoteWithAsync(held, "first").AsTask();
        var second = other.NoteAsync("second").AsTask();
        await opener.OpenAsync(signal);
        await Task.WhenAll(first, second);
    }

    /// <summary>Has others call at once whom they are told to, this object among them.</summary>
    public async Task ForwardAtOnceAsync(List<CrossingProxy> through, CrossingProxy to)
    {
        await Task.WhenAll(through.Select((other, number) => other.ForwardAsync(to, number)));
        Visits++;
    }

    public Task ForwardAsync(CrossingProxy to, int id) => to.VisitAsync([id], [], depth: 0, seed: 0, withCircles: false);

    /// <summary>The same through a delegate of a client.</summary>
    public Task CallAsync(Func<Task> back) => back();

    /// <summary>Reads one thing twice at once.</summary>
    public Task<int[]> MeetAtOnceAsync(GaugeProxy gauge, string meeting) =>
        Task.WhenAll(gauge.MeetAsync(meeting, 2), gauge.MeetAsync(meeting, 2));

    /// <summary>Two calls at once that each want what the other is inside of.</summary>
    public async Task<string> MeetCrosswiseAsync(ProbeProxy one, ProbeProxy other, string meeting)
    {
        Task[] calls = [one.MeetAndCallAsync(other, meeting, 2), other.MeetAndCallAsync(one, meeting, 2)];
        await Task.WhenAll(calls).ContinueWith(static _ => { }, TaskScheduler.Default);
        return string.Join(", ", calls.Select(static call => call.Exception?.InnerException?.GetType().Name ?? "done").Order());
    }

    /// <summary>Is inside while it visits others at once, each of which does the same.</summary>
    /// <param name="path">What those further out are known by, and itself.</param>
    /// <param name="others">Where to go; without circles only further on in this order.</param>
    /// <param name="depth">How much further.</param>
    /// <param name="seed">Decides where to.</param>
    /// <param name="withCircles">Whether it may go back.</param>
    public async Task<int> VisitAsync(long[] path, List<CrossingProxy> others, int depth, int seed, bool withCircles)
    {
        if (_inside.Count > 0 && !path.Contains(_inside[^1]))
        {
            Overlaps++;
        }

        _inside.Add(path[^1]);
        Visits++;
        try
        {
            await Task.Yield();
            return depth == 0 ? 0 : await VisitOthersAsync(path, others, depth, seed, withCircles);
        }
        finally
        {
            _inside.Remove(path[^1]);
        }
    }

    private static async Task<int> VisitOthersAsync(long[] path, List<CrossingProxy> others, int depth, int seed, bool withCircles)
    {
        var random = new Random(seed);
        var calls = new List<Task<int>>();
        for (int i = 0; i < 2 && others.Count > 0; i++)
        {
            int next = random.Next(others.Count);
            var further = withCircles ? others : others[(next + 1)..];
            calls.Add(others[next].VisitAsync([.. path, random.NextInt64()], further, depth - 1, random.Next(), withCircles));
        }

        int circles = 0;
        foreach (var call in calls)
        {
            try
            {
                circles += await call;
            }
            catch (DeadlockException)
            {
                circles++;
            }
        }

        return circles;
    }
}
