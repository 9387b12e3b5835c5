using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Turns broken rules into diagnostics.</summary>
internal static class ProblemReporting
{
    public static void Report(ContractProblem problem, Action<Diagnostic> report)
    {
        if (problem.Rule is { } rule)
        {
            report(Diagnostic.Create(rule, problem.Location, problem.ProxyPlaces, problem.Arguments));
        }
    }
}
