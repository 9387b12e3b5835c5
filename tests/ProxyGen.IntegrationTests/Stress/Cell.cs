namespace ProxyGen.IntegrationTests.Stress;

/// <summary>Notices when two calls are inside it at once.</summary>
[Shared]
public class Cell
{
    private int _inside;

    public int Touches { get; private set; }

    public int Overlaps { get; private set; }

    /// <summary>Is inside this cell and all the others for a moment.</summary>
    public void Touch(Cell[] others, int spins)
    {
        Cell[] all = [.. others.Append(this).Distinct()];
        foreach (var cell in all)
        {
            cell.Enter();
        }

        Thread.SpinWait(spins);
        foreach (var cell in all)
        {
            cell.Leave();
        }
    }

    /// <summary>Is inside this cell while it calls another: two such calls can close a circle.</summary>
    public void TouchThrough(CellProxy next, int spins)
    {
        Enter();
        try
        {
            next.Touch([], spins);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Is inside this cell until after a wait.</summary>
    public async Task TouchSlowlyAsync(int spins)
    {
        Enter();
        await Task.Yield();
        Thread.SpinWait(spins);
        Leave();
    }

    private void Enter()
    {
        if (Interlocked.Increment(ref _inside) != 1)
        {
            Overlaps++;
        }

        Touches++;
    }

    private void Leave() => Interlocked.Decrement(ref _inside);
}
