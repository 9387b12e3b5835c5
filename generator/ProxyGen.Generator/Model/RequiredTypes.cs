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

    public bool IsEmpty =>
        Formatters.Count == 0 && DataTypes.Count == 0 && Contracts.Count == 0 && Callbacks.Count == 0 && GenericForms.Count == 0;
}
