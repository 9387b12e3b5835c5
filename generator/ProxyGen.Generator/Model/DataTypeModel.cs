namespace ProxyGen.Generator.Model;

/// <summary>A plain class, struct or record that is copied between processes, or a union of such; closed if generic.</summary>
internal sealed record DataTypeModel
{
    public required string HintName { get; init; }

    public required string FormatterName { get; init; }

    public required string Type { get; init; }

    /// <summary>The type's name for messages.</summary>
    public required string Display { get; init; }

    /// <summary>What the type looks like on the wire, see <c>IDataFormatter.Shape</c>.</summary>
    public required string Shape { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>
    /// Whether the type has type arguments: one formatter serves <c>Box&lt;string&gt;</c> and <c>Box&lt;string?&gt;</c>, which the compiler
    /// tells apart.
    /// </summary>
    public bool IsGeneric => Type.IndexOf('<') >= 0;

    /// <summary>Whether no instance can be of a derived class.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Whether members have places in an array; if not, they have names in a map.</summary>
    public bool IsArray { get; init; }

    public EquatableArray<DataMemberModel> Members { get; init; } = EquatableArray<DataMemberModel>.Empty;

    /// <summary>The cases, if it is a union; the rest of what is said here is then without meaning.</summary>
    public EquatableArray<UnionCaseModel> Cases { get; init; } = EquatableArray<UnionCaseModel>.Empty;

    /// <summary>What calls the constructor, where C# does not allow to.</summary>
    public UnsafeAccessModel? Constructor { get; init; }

    /// <summary>What the constructor is given for each parameter without a value.</summary>
    public EquatableArray<string> ParameterDefaults { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Warnings that naming the type or its members would give.</summary>
    public required EquatableArray<string> Suppressions { get; init; }
}
