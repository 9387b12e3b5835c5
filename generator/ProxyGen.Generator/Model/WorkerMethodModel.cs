namespace ProxyGen.Generator.Model;

/// <summary>A worker method.</summary>
internal sealed record WorkerMethodModel
{
    public required string Name { get; init; }

    /// <summary>The full name with canonical parameter types.</summary>
    public required string WireName { get; init; }

    public required DeclarationModel Declaration { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    public required TypeModel? Result { get; init; }

    public required ReturnKind ReturnKind { get; init; }
}
