namespace ProxyGen.Synchronization;

/// <summary>Who may hold something at the same time. All members are called under the gate's lock.</summary>
internal interface ILeaseRule
{
    /// <summary>Whether a lease of this amount can begin now.</summary>
    bool CanEnter(int amount);

    /// <summary>One has begun.</summary>
    void Enter(int amount);

    /// <summary>One has ended.</summary>
    void Leave(int amount);

    /// <summary>Whether somebody who enters with this amount can put right what an abandoned lease may have left half done.</summary>
    bool EndsAbandonment(int amount);

    /// <summary>Whether a lease of this amount, when its holder dies, may leave something half done.</summary>
    bool BeginsAbandonment(int amount);
}
