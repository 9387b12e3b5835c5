using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>What a value tells of a lock: which constant it is where the lock is held, and which where it is not.</summary>
/// <param name="Lock">The lock.</param>
/// <param name="Taken">The constant that says that it is held; null if it may be any but the other one.</param>
/// <param name="Untaken">The constant that says that it is not; null if none says so.</param>
internal sealed record LockTest(Identity Lock, Identity? Taken, Identity? Untaken)
{
    public static LockTest OfTruth(Identity held, bool isHeldWhenTrue) =>
        new(held, Identity.OfConstant(isHeldWhenTrue), Identity.OfConstant(!isHeldWhenTrue));

    /// <summary>What the opposite of a truth value tells.</summary>
    public LockTest? Not() => Compared(BinaryOperatorKind.Equals, false);

    /// <summary>What it tells to compare the value with a constant; null if nothing.</summary>
    public LockTest? Compared(BinaryOperatorKind kind, object? constant, bool isConstantFirst = false)
    {
        bool? OutcomeOf(Identity? value) => value is null ? null
            : isConstantFirst ? Constants.Compare(kind, constant, value.Constant)
            : Constants.Compare(kind, value.Constant, constant);

        bool? taken = OutcomeOf(Taken);
        bool? untaken = OutcomeOf(Untaken);
        if (taken == untaken)
        {
            return null;
        }

        return new LockTest(
            Lock,
            Identity.OfConstant(taken ?? !untaken),
            taken is null || untaken is null ? null : Identity.OfConstant(untaken));
    }
}
