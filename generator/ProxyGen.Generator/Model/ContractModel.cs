namespace ProxyGen.Generator.Model;

/// <summary>All that the emitters need to know of a shared class.</summary>
internal sealed record ContractModel
{
    public required NamesModel Names { get; init; }

    public required DeclarationModel Declaration { get; init; }

    /// <summary>Whether it is one of the library's own classes.</summary>
    public required bool IsBuiltIn { get; init; }

    /// <summary>Whether the class has no mark of its own, so that other assemblies must be told of its proxy.</summary>
    public required bool IsForeign { get; init; }

    /// <summary>Whether the class synchronises itself, so that its members enter no guard.</summary>
    public required bool IsFree { get; init; }

    /// <summary>What lambdas that run in the manager see of an object; null for one that they cannot work on.</summary>
    public required string? UpdateView { get; init; }

    /// <summary>Whether nothing can derive from the class, and so from its proxy.</summary>
    public required bool IsSealed { get; init; }

    /// <summary>The shared class that this one derives from, which has the members that both share; null if there is none.</summary>
    public required BaseModel? Base { get; init; }

    /// <summary>The interfaces that the proxy implements, beyond those of its base.</summary>
    public required EquatableArray<string> Interfaces { get; init; }

    /// <summary>Whether a member of the class, or of a shared base class, hides what proxies use to begin a call.</summary>
    public required bool HidesBeginCall { get; init; }

    /// <summary>The type parameters in angle brackets, or empty.</summary>
    public required string TypeParameters { get; init; }

    public required EquatableArray<string> Constraints { get; init; }

    public required ulong Fingerprint { get; init; }

    public required EquatableArray<ConstructorModel> Constructors { get; init; }

    public required EquatableArray<MethodModel> Methods { get; init; }

    public required EquatableArray<PropertyModel> Properties { get; init; }

    public required EquatableArray<EventModel> Events { get; init; }

    /// <summary>The registration; null for an open generic class, which is registered where it is closed.</summary>
    public required RegistrationModel? Registration { get; init; }

    /// <summary>The state; null for a class whose state cannot be captured.</summary>
    public required StateModel? State { get; init; }

    /// <summary>Why there is no state; null where there is, or nothing more to say.</summary>
    public required string? StateProblem { get; init; }

    public required bool IsAbstract { get; init; }

    public required RequiredTypes Required { get; init; }

    /// <summary>Warnings that naming the class or its members would give.</summary>
    public required EquatableArray<string> Suppressions { get; init; }
}
