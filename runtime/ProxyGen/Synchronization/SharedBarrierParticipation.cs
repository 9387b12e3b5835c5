namespace ProxyGen;

/// <summary>
/// One participant's word that it will come to a barrier in each phase. Dispose it when there is nothing left to come for; if its process ends before,
/// the barrier breaks, wherever that process was. It belongs to nobody in particular: any thread may dispose it.
/// </summary>
public sealed class SharedBarrierParticipation : IDisposable, IAsyncDisposable
{
    private readonly SharedBarrier _barrier;
    private readonly long _member;
    private int _hasLeft;

    internal SharedBarrierParticipation(SharedBarrier barrier, long member)
    {
        _barrier = barrier;
        _member = member;
    }

    /// <summary>Leaves the barrier, which is not broken by that. Does nothing when it has left before, or when the manager is lost.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _hasLeft, 1) != 0)
        {
            return;
        }

        try
        {
            _barrier.RemoveMember(_member);
        }
        catch (ManagerLostException)
        {
            // Then there is no barrier any more.
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _hasLeft, 1) != 0)
        {
            return;
        }

        try
        {
            await _barrier.RemoveMemberAsync(_member).ConfigureAwait(false);
        }
        catch (ManagerLostException)
        {
            // Then there is no barrier any more.
        }
    }
}
