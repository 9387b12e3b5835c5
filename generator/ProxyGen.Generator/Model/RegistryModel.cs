namespace ProxyGen.Generator.Model;

/// <summary>All that an assembly registers.</summary>
internal sealed record RegistryModel
{
    public required string AssemblyName { get; init; }

    public required EquatableArray<FormatterModel> Formatters { get; init; }

    public required EquatableArray<RegistrationModel> Contracts { get; init; }

    public required EquatableArray<GenericFormModel> GenericForms { get; init; }

    public required EquatableArray<ExceptionModel> Exceptions { get; init; }

    /// <summary>The worker methods, fully qualified.</summary>
    public required EquatableArray<string> Workers { get; init; }

    /// <summary>The class that configures the manager's services, fully qualified; null for none.</summary>
    public required string? Startup { get; init; }

    /// <summary>The names of the closed forms among the above.</summary>
    public required EquatableArray<string> ClosedForms { get; init; }

    /// <summary>Warnings that naming the registered types would give.</summary>
    public required EquatableArray<string> Suppressions { get; init; }

    public bool IsEmpty =>
        Formatters.Count == 0 && Contracts.Count == 0 && GenericForms.Count == 0 && Exceptions.Count == 0 && Workers.Count == 0
        && Startup is null;
}
