namespace ProxyGen.IntegrationTests.State;

/// <summary>A base class that is not shared itself: its fields are captured with those of the class.</summary>
public abstract class LedgerBase
{
    private int _touched;

    public DateOnly? Opened { get; protected set; }

    public int Touch() => ++_touched;
}
