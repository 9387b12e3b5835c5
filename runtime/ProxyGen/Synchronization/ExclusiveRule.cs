namespace ProxyGen.Synchronization;

/// <summary>One holder at a time.</summary>
internal sealed class ExclusiveRule : ILeaseRule
{
    private bool _isHeld;

    public bool CanEnter(int amount) => !_isHeld;

    public void Enter(int amount) => _isHeld = true;

    public void Leave(int amount) => _isHeld = false;

    public bool EndsAbandonment(int amount) => true;

    public bool BeginsAbandonment(int amount) => true;
}
