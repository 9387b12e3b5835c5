using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Whether the state of a shared class can be captured: the state, or what is in the way.</summary>
internal sealed record StateCheck(StateModel? State, RequiredTypes Required, ContractProblem? Problem);
