namespace ProxyGen.IntegrationTests.State;

/// <summary>Has a field that is no data.</summary>
[Shared]
public class Bolt
{
    private readonly Lock _gate = new();

    public bool IsFree()
    {
        lock (_gate)
        {
            return true;
        }
    }
}
