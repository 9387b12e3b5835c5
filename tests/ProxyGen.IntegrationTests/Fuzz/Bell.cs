namespace ProxyGen.IntegrationTests.Fuzz;

/// <summary>Has events.</summary>
[Shared]
public class Bell
{
    public event Action<int>? Rang;

    public event EventHandler? Stopped;

    public int Rings { get; private set; }

    public void Ring()
    {
        Rings++;
        Rang?.Invoke(Rings);
    }

    public void Stop() => Stopped?.Invoke(this, EventArgs.Empty);
}
