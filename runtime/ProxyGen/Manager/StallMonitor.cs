namespace ProxyGen.Manager;

/// <summary>
/// Watches the threads that run calls in line, and has the calls behind a slow one handed to another thread after about a millisecond.
/// It looks once a millisecond while calls run and sleeps when none has run for a while.
/// <code>
/// Progress of a watched loop: even = idle, odd = inside a call; each begin and end adds one.
/// A loop that shows the same odd number at two looks in a row has been inside that call for at least one interval.
/// </code>
/// </summary>
internal sealed class StallMonitor : IDisposable
{
    private const int IdleLooksBeforeSleep = 200;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new();
    private readonly Dictionary<IStallable, WatchedLoop> _watched = [];
    private readonly List<WatchedLoop> _stalled = [];
    private Thread? _thread;
    private volatile bool _isAwake;
    private bool _isDisposed;

    public void Add(IStallable loop)
    {
        lock (_gate)
        {
            _watched[loop] = new WatchedLoop(loop);
            _thread ??= Start();
        }
    }

    public void Remove(IStallable loop)
    {
        lock (_gate)
        {
            _watched.Remove(loop);
        }
    }

    /// <summary>A loop has begun a call: costs one read while the monitor is awake.</summary>
    public void Wake()
    {
        if (_isAwake)
        {
            return;
        }

        lock (_gate)
        {
            _isAwake = true;
            Monitor.Pulse(_gate);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            Monitor.Pulse(_gate);
        }
    }

    private Thread Start()
    {
        var thread = new Thread(Run) { IsBackground = true, Name = "ProxyGen stall monitor" };
        thread.Start();
        return thread;
    }

    private void Run()
    {
        int idleLooks = 0;
        while (true)
        {
            lock (_gate)
            {
                if (_isDisposed)
                {
                    return;
                }

                if (idleLooks >= IdleLooksBeforeSleep)
                {
                    // Pairs with the interlocked step of Progress that precedes Wake: either the loop sees the monitor asleep and wakes it,
                    // or the monitor sees the loop inside a call and stays awake.
                    _isAwake = false;
                    Interlocked.MemoryBarrier();
                    while (!_isAwake && !_isDisposed && !Look())
                    {
                        Monitor.Wait(_gate);
                    }

                    _isAwake = true;
                    idleLooks = 0;
                }

                idleLooks = Look() ? 0 : idleLooks + 1;
            }

            foreach (var stalled in _stalled)
            {
                stalled.Loop.HandOver(stalled.Progress);
            }

            _stalled.Clear();
            Thread.Sleep(Interval);
        }
    }

    private bool Look()
    {
        bool anyProgress = false;
        foreach (var watched in _watched.Values)
        {
            long progress = watched.Loop.Progress;
            if (progress != watched.Progress)
            {
                watched.Progress = progress;
                anyProgress = true;
            }
            else if ((progress & 1) != 0)
            {
                _stalled.Add(watched);
                anyProgress = true;
            }
        }

        return anyProgress;
    }
}
