namespace ProxyGen.Generator.Model;

/// <summary>A plain class, struct or record that is copied between processes, closed if generic.</summary>
internal sealed record DataTypeModel
{
    public required string HintName { get; init; }

    public required string FormatterName { get; init; }

    public required string Type { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>What the type looks like on the wire, see <c>IDataFormatter.Shape</c>.</summary>
    public required string Shape { get; init; }

    public required EquatableArray<DataMemberModel> Members { get; init; }

    /// <summary>Warnings that naming the type or its members would give.</summary>
    public required EquatableArray<string> Suppressions { get; init; }
}
