namespace ProxyGen.Generator.Model;

/// <summary>A member of a data type.</summary>
internal sealed record DataMemberModel
{
    /// <summary>The name on the wire.</summary>
    public required string Key { get; init; }

    /// <summary>The name in C#, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>The position among the constructor's arguments; -1 where the object initializer sets it.</summary>
    public required int ConstructorIndex { get; init; }
}
