namespace ProxyGen.Generator.Model;

/// <summary>A member of a data type.</summary>
internal sealed record DataMemberModel
{
    /// <summary>The name on the wire, or the place in an array as digits.</summary>
    public required string Key { get; init; }

    /// <summary>The place in an array; -1 where members have names.</summary>
    public required int Index { get; init; }

    /// <summary>The name in C#, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>The name, told apart from that of a base class's private member.</summary>
    public required string UniqueName { get; init; }

    /// <summary>The type for messages.</summary>
    public required string DisplayType { get; init; }

    /// <summary>The position among the constructor's arguments; -1 where it is none.</summary>
    public required int ConstructorIndex { get; init; }

    /// <summary>Whether a payload without it is refused.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether the compiler wants it in the object initializer.</summary>
    public required bool IsInInitializer { get; init; }

    /// <summary>Whether nil in its place means that the other side does not have the member.</summary>
    public required bool IsNilMissing { get; init; }

    /// <summary>The expression that gives the formatter of this member alone; null where it has none.</summary>
    public string? Formatter { get; init; }

    /// <summary>What reads it, where C# does not allow to.</summary>
    public required UnsafeAccessModel? Reader { get; init; }

    /// <summary>What sets it, where C# does not allow to.</summary>
    public required UnsafeAccessModel? Setter { get; init; }
}
