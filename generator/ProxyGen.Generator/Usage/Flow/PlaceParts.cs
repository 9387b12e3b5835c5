using System.Collections.Immutable;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>What is known of the parts of which a place is written.</summary>
internal readonly struct PlaceParts(FlowValue target, ImmutableArray<Identity?> keys, ReadSet keyReads)
{
    public FlowValue Target { get; } = target;

    public ImmutableArray<Identity?> Keys { get; } = keys;

    /// <summary>What was read for the keys.</summary>
    public ReadSet KeyReads { get; } = keyReads;

    /// <summary>Whether what is read says where something stands, or how much there is.</summary>
    public bool IsPosition { get; init; }
}
