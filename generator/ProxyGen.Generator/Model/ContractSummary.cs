namespace ProxyGen.Generator.Model;

/// <summary>The part of a contract that the registry depends on, so that an edit of its members leaves the registry alone.</summary>
internal sealed record ContractSummary(RegistrationModel? Registration, RequiredTypes Required, EquatableArray<string> Suppressions)
{
    public static ContractSummary Of(ContractModel contract) => new(contract.Registration, contract.Required, contract.Suppressions);
}
