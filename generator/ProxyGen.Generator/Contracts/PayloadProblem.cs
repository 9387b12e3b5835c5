using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Why a type cannot be a payload, for a message.</summary>
internal sealed record PayloadProblem(PayloadProblemKind Kind, string Reason)
{
    /// <summary>Whether a shared class is named where its proxy must be.</summary>
    public bool IsProxyMissing { get; init; }

    /// <summary>The member of a data type that has the problem; null where the type that was asked for has it.</summary>
    public ISymbol? Member { get; init; }

    public static PayloadProblem ReportedElsewhere { get; } = new(PayloadProblemKind.ReportedElsewhere, "");

    public static PayloadProblem CannotCross(string reason) => new(PayloadProblemKind.CannotCross, reason);

    /// <summary>The same problem seen from a type that holds the culprit.</summary>
    public PayloadProblem Inside(string culprit) => this with { Reason = $"{culprit} cannot: {Reason}" };
}
