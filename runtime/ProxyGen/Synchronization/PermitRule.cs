namespace ProxyGen.Synchronization;

/// <summary>So many at a time. An amount is a number of permits.</summary>
/// <param name="available">How many there are at first.</param>
/// <param name="maximum">How many there may ever be.</param>
internal sealed class PermitRule(int available, int maximum) : ILeaseRule
{
    public int Available { get; private set; } = available;

    public bool CanEnter(int amount) => Available >= amount;

    public void Enter(int amount) => Available -= amount;

    // A permit that comes back because its process died may have been replaced already.
    public void Leave(int amount) => Available = (int)Math.Min((long)Available + amount, maximum);

    public bool EndsAbandonment(int amount) => true;

    public bool BeginsAbandonment(int amount) => true;
}
