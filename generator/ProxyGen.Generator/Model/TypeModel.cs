namespace ProxyGen.Generator.Model;

/// <summary>A type in a forwarded signature, as each side names it.</summary>
internal sealed record TypeModel
{
    /// <summary>The type on the proxy's side, where <c>AccountProxy</c> stands for a shared <c>Account</c>.</summary>
    public required string ProxySide { get; init; }

    /// <summary>The type on the manager's side, as the class declares it.</summary>
    public required string ManagerSide { get; init; }

    /// <summary>The name that goes into signatures on the wire.</summary>
    public required string Canonical { get; init; }

    public required WireKind Wire { get; init; }

    public required ProxyHolding Proxies { get; init; }

    /// <summary>Whether null is among the values as declared.</summary>
    public required bool IsNullable { get; init; }
}
