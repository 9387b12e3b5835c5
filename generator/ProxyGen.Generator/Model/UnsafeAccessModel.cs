namespace ProxyGen.Generator.Model;

/// <summary>A method without a body by which the runtime gives access to a member that C# would not let generated code use.</summary>
internal sealed record UnsafeAccessModel
{
    public required UnsafeAccessKind Kind { get; init; }

    /// <summary>The method's name.</summary>
    public required string Name { get; init; }

    /// <summary>The accessed member's name in metadata; empty for constructors.</summary>
    public required string Target { get; init; }

    public required string ReturnType { get; init; }

    public required string Parameters { get; init; }

    /// <summary>The type parameters of the type that has the member, with brackets; empty if it has none.</summary>
    public required string TypeParameters { get; init; }

    public required EquatableArray<string> Constraints { get; init; }

    /// <summary>What the type parameters stand for, with brackets.</summary>
    public required string TypeArguments { get; init; }

    /// <summary>How generated code names it.</summary>
    public string Call => TypeParameters.Length == 0 ? Name : $"{Name}Access{TypeArguments}.{Name}";
}
