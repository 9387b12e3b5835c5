using System.Collections.Immutable;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>What is known of a value: which it is, what was read for it, and what it tells about a lock.</summary>
internal sealed class FlowValue(Identity? identity, ReadSet reads)
{
    public static readonly FlowValue Unknown = new(identity: null, ReadSet.Empty);

    public Identity? Identity { get; } = identity;

    public ReadSet Reads { get; } = reads;

    /// <summary>The elements of a tuple; none where they are not known.</summary>
    public ImmutableArray<FlowValue> Elements { get; init; } = [];

    /// <summary>What the value tells of a lock.</summary>
    public LockTest? Test { get; init; }

    public FlowValue With(ReadSet reads) => new(Identity, reads)
    {
        Test = Test,
        Elements = Elements.IsEmpty ? [] : [.. Elements.Select(element => element.With(element.Reads))],
    };

    /// <summary>The same, where the value tells whether a lock is held.</summary>
    public FlowValue Telling(LockTest test) => new(Identity, Reads) { Test = test };

    /// <summary>The same where something is known no longer, or is called by another name.</summary>
    public FlowValue Select(Func<Identity, Identity?> identities, Func<ReadSet, ReadSet> reads)
    {
        Identity? identity = Identity is null ? null : identities(Identity);
        ReadSet changed = reads(Reads);
        ImmutableArray<FlowValue> elements = Elements.IsEmpty ? Elements : [.. Elements.Select(element => element.Select(identities, reads))];
        return new FlowValue(identity, changed) { Elements = elements, Test = Test };
    }

    public bool IsSameAs(FlowValue other) =>
        Equals(Identity, other.Identity)
        && Equals(Test, other.Test)
        && Reads.IsSameAs(other.Reads)
        && Elements.SequenceEqual(other.Elements, static (left, right) => left.IsSameAs(right));
}
