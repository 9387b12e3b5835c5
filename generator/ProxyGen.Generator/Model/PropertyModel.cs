namespace ProxyGen.Generator.Model;

/// <summary>A forwarded property, indexer or field.</summary>
internal sealed record PropertyModel
{
    public required string Name { get; init; }

    public required bool IsIndexer { get; init; }

    public required DeclarationModel Declaration { get; init; }

    /// <summary>The parameters of an indexer.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>Whether null may be read where none may be written.</summary>
    public required bool IsNullOnlyRead { get; init; }

    public required AccessorModel? Getter { get; init; }

    public required AccessorModel? Setter { get; init; }

    /// <summary>Set where the member is a live collection.</summary>
    public required LiveModel? Live { get; init; }

    /// <summary>The getter and the setter, as far as there are.</summary>
    public IEnumerable<MemberModel> Members => new[] { Getter?.Member, Setter?.Member }.OfType<MemberModel>();

    public required InstanceHolding Holding { get; init; }

    /// <summary>Whether the proxy has the property under its own name; false where a hand-written part declares it.</summary>
    public required bool HasSameForm { get; init; }
}
