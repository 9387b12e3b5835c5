namespace ProxyGen.Generator.Model;

/// <summary>A field that is part of a shared object's state.</summary>
internal sealed record StateFieldModel
{
    /// <summary>The name in the captured state.</summary>
    public required string Key { get; init; }

    /// <summary>The accessor as an expression that takes the instance.</summary>
    public required string Accessor { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>The method that restores the live collection, with its type arguments; null for a value.</summary>
    public required string? RestoreLive { get; init; }
}
