namespace ProxyGen.Generator.Model;

/// <summary>A class with worker methods.</summary>
internal sealed record WorkerClassModel
{
    public required string HintName { get; init; }

    public required string? Namespace { get; init; }

    /// <summary>The name of the generated class.</summary>
    public required string Name { get; init; }

    /// <summary>The generated class, fully qualified.</summary>
    public required string Type { get; init; }

    /// <summary>The class that declares the methods.</summary>
    public required string DeclaringType { get; init; }

    public required DeclarationModel Declaration { get; init; }

    public required EquatableArray<WorkerMethodModel> Methods { get; init; }

    public required RequiredTypes Required { get; init; }

    public required EquatableArray<string> Suppressions { get; init; }
}
