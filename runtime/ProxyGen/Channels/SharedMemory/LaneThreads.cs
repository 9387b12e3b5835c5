namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// The threads that have a manager's loop of lanes, one at a time. One whose call runs long is left with it and comes back for another turn;
/// few wait for one, and not for ever.
/// <code>
/// _parked   how many threads wait for a turn        under the gate
/// _offers   how many of these may have one
/// </code>
/// </summary>
internal sealed class LaneThreads(Func<bool> serve)
{
    private const int MaxParked = 4;
    private static readonly TimeSpan ParkingTime = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private int _parked;
    private int _offers;
    private bool _isEnding;
    private volatile int _current;

    /// <summary>Whether the thread that calls has taken the loop last: then the call it runs is the loop's.</summary>
    public bool IsCurrent => _current == Environment.CurrentManagedThreadId;

    /// <summary>Has another thread serve.</summary>
    public void Offer()
    {
        lock (_gate)
        {
            if (_parked > _offers)
            {
                _offers++;
                Monitor.Pulse(_gate);
                return;
            }
        }

        Start();
    }

    /// <summary>There will be no more turns.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isEnding = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>A thread that serves.</summary>
    public void Start() => new Thread(Run) { IsBackground = true, Name = "ProxyGen lanes" }.Start();

    private void Run()
    {
        do
        {
            _current = Environment.CurrentManagedThreadId;
        }
        while (!serve() && Park());
    }

    /// <summary>Waits for another turn. False: there is enough of those who wait, or nothing to wait for.</summary>
    private bool Park()
    {
        lock (_gate)
        {
            if (_parked == MaxParked || _isEnding)
            {
                return false;
            }

            _parked++;
            while (_offers == 0 && !_isEnding)
            {
                if (!Monitor.Wait(_gate, ParkingTime) && _offers == 0)
                {
                    break;
                }
            }

            _parked--;
            if (_offers == 0)
            {
                return false;
            }

            _offers--;
            return true;
        }
    }
}
