using System.Collections.Immutable;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>What the reader finds out about a type: how each side names it, or why it cannot cross.</summary>
internal sealed record PayloadType
{
    public string ProxySide { get; init; } = "";

    public string ManagerSide { get; init; } = "";

    /// <summary>The proxy's side without annotations of nullable references, as registrations name it.</summary>
    public string ProxyBare { get; init; } = "";

    /// <summary>The manager's side without annotations of nullable references, as registrations name it.</summary>
    public string ManagerBare { get; init; } = "";

    public string Canonical { get; init; } = "";

    public WireKind Wire { get; init; }

    public ProxyHolding Proxies { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Whether the declared type is a shared class itself.</summary>
    public bool IsSharedInstance { get; init; }

    /// <summary>Whether type parameters are part of it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The canonical names of the data types in it.</summary>
    public ImmutableArray<string> DataTypes { get; init; } = [];

    public PayloadProblem? Problem { get; init; }

    public static PayloadType Refused(PayloadProblem problem) => new() { Problem = problem };

    public static PayloadType Refused(string reason) => Refused(PayloadProblem.CannotCross(reason));

    /// <summary>A type that both sides name alike.</summary>
    public static PayloadType Same(string name, string canonical) =>
        new() { ProxySide = name, ManagerSide = name, ProxyBare = name, ManagerBare = name, Canonical = canonical };

    public PayloadType Annotated() => this with { ProxySide = ProxySide + "?", ManagerSide = ManagerSide + "?", IsNullable = true };

    public TypeModel ToModel() => new()
    {
        ProxySide = ProxySide,
        ManagerSide = ManagerSide,
        Canonical = Canonical,
        Wire = Wire,
        Proxies = Proxies,
        IsNullable = IsNullable,
    };
}
