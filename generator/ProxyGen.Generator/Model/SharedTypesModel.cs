namespace ProxyGen.Generator.Model;

/// <summary>What a file's <c>[assembly: SharedType(…)]</c> attributes ask for.</summary>
/// <param name="Contracts">The classes.</param>
/// <param name="Required">What their closed forms need.</param>
internal sealed record SharedTypesModel(EquatableArray<ContractModel> Contracts, RequiredTypes Required);
