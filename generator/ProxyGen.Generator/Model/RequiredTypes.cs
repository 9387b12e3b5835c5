namespace ProxyGen.Generator.Model;

/// <summary>What the registry must hold for some signatures to work.</summary>
internal sealed record RequiredTypes(
    EquatableArray<FormatterModel> Formatters,
    EquatableArray<DataTypeModel> DataTypes,
    EquatableArray<RegistrationModel> Contracts,
    EquatableArray<CallbackModel> Callbacks,
    EquatableArray<GenericFormModel> GenericForms)
{
    public static RequiredTypes None { get; } =
        new(
            EquatableArray<FormatterModel>.Empty,
            EquatableArray<DataTypeModel>.Empty,
            EquatableArray<RegistrationModel>.Empty,
            EquatableArray<CallbackModel>.Empty,
            EquatableArray<GenericFormModel>.Empty);

    /// <summary>The names of the closed forms among these.</summary>
    public IEnumerable<string> ClosedForms => Contracts.Where(static contract => contract.IsClosedForm)
        .Select(static contract => contract.ContractName)
        .Concat(GenericForms.Select(static form => form.Name));

    public bool IsEmpty =>
        Formatters.Count == 0 && DataTypes.Count == 0 && Contracts.Count == 0 && Callbacks.Count == 0 && GenericForms.Count == 0;
}
