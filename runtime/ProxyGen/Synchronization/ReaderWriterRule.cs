namespace ProxyGen.Synchronization;

/// <summary>
/// Many readers, of which one may be upgradeable, or one writer. An amount is a <see cref="LockMode"/>. That writers are not starved is
/// the queue's doing: a reader who comes after a writer waits behind it.
/// </summary>
internal sealed class ReaderWriterRule : ILeaseRule
{
    public int Readers { get; private set; }

    public bool IsUpgradeableHeld { get; private set; }

    public bool IsWriting { get; private set; }

    public bool CanEnter(int amount) => !IsWriting && (LockMode)amount switch
    {
        LockMode.Read => true,
        LockMode.UpgradeableRead => !IsUpgradeableHeld,
        LockMode.Write => Readers == 0 && !IsUpgradeableHeld,
        _ => Readers == 0,
    };

    public void Enter(int amount) => Change((LockMode)amount, isEntering: true);

    public void Leave(int amount) => Change((LockMode)amount, isEntering: false);

    public bool EndsAbandonment(int amount) => BeginsAbandonment(amount);

    public bool BeginsAbandonment(int amount) => (LockMode)amount is LockMode.Write or LockMode.Upgrade;

    private void Change(LockMode mode, bool isEntering)
    {
        switch (mode)
        {
            case LockMode.Read:
                Readers += isEntering ? 1 : -1;
                break;
            case LockMode.UpgradeableRead:
                IsUpgradeableHeld = isEntering;
                break;
            default:
                IsWriting = isEntering;
                break;
        }
    }
}
