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

    public required bool IsParams { get; init; }

    /// <summary>The required member that it sets, where it is none of the constructor's; otherwise null.</summary>
    public string? Member { get; init; }

    public required ParameterDirection Direction { get; init; }

    /// <summary>The type of the service that the manager gives, as C#; null for other parameters.</summary>
    public string? Service { get; init; }

    /// <summary>Whether the object can do without that service.</summary>
    public bool IsOptionalService { get; init; }

    /// <summary>Attributes as C#, such as <c>[NotNullWhen(true)]</c>; empty for none.</summary>
    public required string Attributes { get; init; }

    /// <summary>Whether the caller's value travels to the manager.</summary>
    public bool IsInput => Role == ParameterRole.Payload && Direction != ParameterDirection.Out;

    /// <summary>Whether the manager's value travels back.</summary>
    public bool IsOutput => Role == ParameterRole.Payload && Direction is ParameterDirection.Ref or ParameterDirection.Out;
}
