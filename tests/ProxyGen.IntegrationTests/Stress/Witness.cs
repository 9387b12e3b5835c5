namespace ProxyGen.IntegrationTests.Stress;

/// <summary>
/// Is told who is inside an exclusive section, and notices when two are. Holders may be killed: the next one says that it knows.
/// </summary>
[Shared]
public class Witness
{
    private long _inside;
    private long _lastToken;

    public int Entries { get; private set; }

    public int Abandoned { get; private set; }

    public int Faults { get; private set; }

    public void Enter(long fencingToken, bool wasAbandoned)
    {
        Entries++;
        Abandoned += wasAbandoned ? 1 : 0;
        Check((_inside == 0 || wasAbandoned) && fencingToken >= _lastToken);
        _inside = fencingToken;
        _lastToken = fencingToken;
    }

    public void Leave(long fencingToken)
    {
        Check(_inside == fencingToken);
        _inside = 0;
    }

    /// <summary>A reader is inside: no living writer may be.</summary>
    public void Read(bool wasAbandoned) => Check(_inside == 0 || wasAbandoned);

    private void Check(bool isRight) => Faults += isRight ? 0 : 1;
}
