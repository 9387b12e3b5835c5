namespace ProxyGen.Generator.Contracts;

/// <summary>Why a type cannot be a payload, for a message.</summary>
internal sealed record PayloadProblem(PayloadProblemKind Kind, string Reason)
{
    public static PayloadProblem ReportedElsewhere { get; } = new(PayloadProblemKind.ReportedElsewhere, "");

    public static PayloadProblem CannotCross(string reason) => new(PayloadProblemKind.CannotCross, reason);

    /// <summary>The same problem seen from a type that holds the culprit.</summary>
    public PayloadProblem Inside(string culprit) => this with { Reason = $"{culprit} cannot: {Reason}" };
}
