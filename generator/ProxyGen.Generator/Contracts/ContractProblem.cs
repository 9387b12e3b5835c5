using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>A broken rule, at a place.</summary>
/// <param name="Rule">The rule; null where something else reports the mistake, as the compiler does for names that do not bind.</param>
/// <param name="Location">Where it is broken.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record ContractProblem(DiagnosticDescriptor? Rule, Location? Location, params object[] Arguments)
{
    /// <summary>Whether a shared class is named where its proxy must be.</summary>
    public bool IsProxyMissing { get; init; }

    /// <summary>Declarations that name a shared class where its proxy should be named; an editor can change them.</summary>
    public ImmutableArray<Location> ProxyPlaces { get; init; } = [];

    public static ContractProblem ReportedElsewhere { get; } = new(null, null);

    /// <summary>The same problem of a type that is written somewhere else than in a declaration.</summary>
    public ContractProblem WrittenAt(Location location) =>
        this with { Location = location, ProxyPlaces = IsProxyMissing && ProxyPlaces.IsEmpty ? [location] : ProxyPlaces };

    public bool IsError => Rule is null or { DefaultSeverity: DiagnosticSeverity.Error };
}
