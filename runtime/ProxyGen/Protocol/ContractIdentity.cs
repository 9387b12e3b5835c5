namespace ProxyGen.Protocol;

/// <summary>Which contract an object has.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="AssemblyName">The assembly whose loading registers it.</param>
internal sealed record ContractIdentity(string Name, string AssemblyName);
