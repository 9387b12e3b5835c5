namespace ProxyGen.Generator.Model;

/// <summary>What is carried over from a declaration to its counterpart on the proxy.</summary>
internal sealed record DeclarationModel
{
    /// <summary>The member's documentation id, if it has documentation.</summary>
    public required string? DocumentationId { get; init; }

    /// <summary>What to say where there is no documentation to inherit.</summary>
    public required string Display { get; init; }

    /// <summary>The <c>[Obsolete]</c> attribute as C#, or null.</summary>
    public required string? Obsolete { get; init; }

    /// <summary>Further attributes as C#: for editors, and for experimental members.</summary>
    public required EquatableArray<string> Attributes { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Accessibility { get; init; }
}
