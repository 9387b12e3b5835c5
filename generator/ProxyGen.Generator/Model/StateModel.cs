namespace ProxyGen.Generator.Model;

/// <summary>The state of a shared class, for the code that captures and restores it.</summary>
internal sealed record StateModel
{
    /// <summary>The state code of the nearest shared base class, as an expression; null where there is no such class.</summary>
    public required string? Base { get; init; }

    /// <summary>The class itself and those base classes whose fields are its to capture.</summary>
    public required EquatableArray<StateLevelModel> Levels { get; init; }

    /// <summary>The class with the types of its fields, by which builds are compared.</summary>
    public required string Shape { get; init; }

    public required EquatableArray<StateFieldModel> Fields { get; init; }
}
