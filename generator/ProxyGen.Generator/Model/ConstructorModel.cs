namespace ProxyGen.Generator.Model;

/// <summary>A public constructor, for which the manager's extensions have creating methods.</summary>
internal sealed record ConstructorModel
{
    public required MemberModel Member { get; init; }

    public required DeclarationModel Declaration { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }
}
