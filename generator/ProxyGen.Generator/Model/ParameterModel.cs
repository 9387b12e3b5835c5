namespace ProxyGen.Generator.Model;

/// <summary>A parameter of a forwarded member. <see cref="Name"/> is escaped where it is a keyword.</summary>
internal sealed record ParameterModel
{
    public required string Name { get; init; }

    /// <summary>The payload's type; null where the parameter is no payload.</summary>
    public required TypeModel? Type { get; init; }

    public required ParameterRole Role { get; init; }

    /// <summary>The default value as C#, or null.</summary>
    public required string? Default { get; init; }

    /// <summary>Whether null is refused although the type allows it.</summary>
    public required bool RefusesNull { get; init; }

    public required bool IsParams { get; init; }
}
