namespace ProxyGen.Generator.Model;

/// <summary>A class whose private fields are accessed. Types are written with its own type parameters.</summary>
internal sealed record StateLevelModel
{
    /// <summary>The name of the class with the accessors.</summary>
    public required string AccessorsName { get; init; }

    public required string Type { get; init; }

    /// <summary>The type parameters in angle brackets, or empty.</summary>
    public required string TypeParameters { get; init; }

    public required EquatableArray<string> Constraints { get; init; }

    public required EquatableArray<StateAccessorModel> Accessors { get; init; }
}
