namespace ProxyGen.Generator.Model;

/// <summary>A type of delegate, closed if generic, that clients hand over.</summary>
internal sealed record CallbackModel
{
    public required string HintName { get; init; }

    public required string FormatterName { get; init; }

    public required string Type { get; init; }

    public required EquatableArray<CallbackParameterModel> Parameters { get; init; }

    /// <summary>The result, unwrapped from its task; null for none.</summary>
    public required TypeModel? Result { get; init; }

    public required ReturnKind ReturnKind { get; init; }

    /// <summary>Warnings that naming the type would give.</summary>
    public required EquatableArray<string> Suppressions { get; init; }
}
