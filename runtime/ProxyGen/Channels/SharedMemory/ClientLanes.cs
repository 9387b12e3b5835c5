using System.ComponentModel;
using ProxyGen.Interop;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// The lanes of one client's session. A thread gets the lane that it had last if nobody has it, so that the manager watches few; any number of
/// threads may come and go.
/// </summary>
internal sealed unsafe class ClientLanes : IDisposable
{
    [ThreadStatic]
    private static ClientLane? _last;

    [ThreadStatic]
    private static ClientLanes? _lastOwner;

    private readonly SharedPages _session;
    private readonly SharedPages _bell;
    private readonly ClientLane?[] _lanes = new ClientLane?[LaneLayout.MaxLanes];
    private readonly Lock _lock = new();
    private int _count;
    private int _retired;
    private bool _isClosed;

    private ClientLanes(SharedPages session, SharedPages bell)
    {
        _session = session;
        Arena = new Arena(session, isClient: true);
        _bell = bell;
    }

    ~ClientLanes() => Unmap();

    /// <summary>Where long requests and replies are.</summary>
    public Arena Arena { get; }

    /// <summary>The session's pages.</summary>
    public SharedPages Pages => _session;

    /// <summary>Null if this process cannot map the pages: the socket serves then.</summary>
    public static ClientLanes? TryOpen(LanePages? pages)
    {
        if (pages is null)
        {
            return null;
        }

        SharedPages? session = null;
        try
        {
            session = SharedPages.Open(pages.Session);
            return new ClientLanes(session, SharedPages.Open(pages.Bell));
        }
        catch (Win32Exception exception)
        {
            Console.Error.WriteLine($"ProxyGen: calls go over the socket. The manager's shared memory cannot be used: {exception.Message}");
            session?.Dispose();
            pages.Session.Dispose();
            pages.Bell.Dispose();
            return null;
        }
    }

    /// <summary>A lane for one call; null if all are in use.</summary>
    public ClientLane? Rent()
    {
        if (ReferenceEquals(_lastOwner, this) && _last is { } last && last.TryRent())
        {
            return last;
        }

        var lane = FindFree() ?? Add();
        _last = lane;
        _lastOwner = this;
        return lane;
    }

    /// <summary>The call has ended.</summary>
    public void Return(ClientLane lane)
    {
        lane.Return();
        if (Volatile.Read(ref _isClosed) && lane.TryRent())
        {
            Retire();
        }
    }

    /// <summary>Wakes whoever waits for a reply; there will be none. The pages go with the last call that uses them.</summary>
    public void Dispose()
    {
        int count;
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            Volatile.Write(ref _isClosed, true);
            count = _count;
        }

        Interlocked.MemoryBarrier();
        for (int i = 0; i < count; i++)
        {
            _lanes[i]!.Close();
            if (_lanes[i]!.TryRent())
            {
                Retire();
            }
        }

        Retire();
    }

    // A lane that is rented for good is used no more.
    private void Retire()
    {
        if (Interlocked.Increment(ref _retired) == _count + 1)
        {
            Unmap();
            GC.SuppressFinalize(this);
        }
    }

    private ClientLane? FindFree()
    {
        int count = Volatile.Read(ref _count);
        for (int i = 0; i < count; i++)
        {
            if (_lanes[i]!.TryRent())
            {
                return _lanes[i];
            }
        }

        return null;
    }

    private ClientLane? Add()
    {
        lock (_lock)
        {
            if (_isClosed || _count == LaneLayout.MaxLanes)
            {
                return null;
            }

            var start = _session.Start + LaneLayout.FirstLane + ((long)_count * LaneLayout.LaneLength);
            var lane = new ClientLane(
                new PageMemory(start), new PageMemory(_session.Start), new Bell<PageMemory>(new PageMemory(_bell.Start)), _count, this);
            lane.TryRent();
            _lanes[_count] = lane;
            Volatile.Write(ref _count, _count + 1);
            return lane;
        }
    }

    private void Unmap()
    {
        _session.Dispose();
        _bell.Dispose();
    }
}
