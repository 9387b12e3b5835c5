using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>What the needs of a closed contract depend on.</summary>
/// <param name="Registration">How it is registered.</param>
/// <param name="Closed">The class, closed over the arguments as they were written.</param>
/// <param name="IsPublic">Whether only what is public may be named.</param>
internal readonly record struct ClosedContractKey(RegistrationModel Registration, INamedTypeSymbol Closed, bool IsPublic)
{
    public bool Equals(ClosedContractKey other) =>
        IsPublic == other.IsPublic
        && SymbolEqualityComparer.IncludeNullability.Equals(Closed, other.Closed)
        && Registration.Equals(other.Registration);

    public override int GetHashCode() => SymbolEqualityComparer.IncludeNullability.GetHashCode(Closed);
}
