using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>A broken rule, at a place.</summary>
/// <param name="Rule">The rule; null where something else reports the mistake, as the compiler does for names that do not bind.</param>
/// <param name="Location">Where it is broken.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record ContractProblem(DiagnosticDescriptor? Rule, Location? Location, params object[] Arguments)
{
    public static ContractProblem ReportedElsewhere { get; } = new(null, null);

    public bool IsError => Rule is null or { DefaultSeverity: DiagnosticSeverity.Error };
}
