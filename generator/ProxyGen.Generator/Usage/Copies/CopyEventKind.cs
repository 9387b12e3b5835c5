namespace ProxyGen.Generator.Usage.Copies;

/// <summary>What happens to a copy.</summary>
internal enum CopyEventKind
{
    /// <summary>It, or something in it, is changed.</summary>
    Change,

    /// <summary>It is put in another order: <c>Sort</c>, <c>Reverse</c>.</summary>
    Reorder,

    /// <summary>Something is taken out of it and used: <c>Dequeue</c>.</summary>
    Take,

    /// <summary>One value in it is read.</summary>
    Read,

    /// <summary>What it holds is used as it is then: it is enumerated, written back, passed on and not kept.</summary>
    Use,

    /// <summary>It can be reached from elsewhere from then on: it is returned, stored, captured, passed to what nobody knows.</summary>
    Escape,
}
