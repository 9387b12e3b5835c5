namespace ProxyGen.Generator.Model;

/// <summary>The names of a shared class and of what is generated for it. Types are fully qualified, with their type parameters.</summary>
internal sealed record NamesModel
{
    /// <summary>
    /// Stands for the project's root namespace, a property that no symbol tells; it is put in when files are written.
    /// </summary>
    public const string RootNamespace = "\u001A";

    public required string HintName { get; init; }

    /// <summary>The class's namespace, for its dispatcher; null for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The namespace of the proxy and of the manager's extensions; null for the global one.</summary>
    public required string? ProxyNamespace { get; init; }

    public required string SharedType { get; init; }

    /// <summary>The class as an operand of <c>typeof</c>.</summary>
    public required string SharedTypeOperand { get; init; }

    public required string ProxyName { get; init; }

    public required string ProxyType { get; init; }

    /// <summary>The proxy as an operand of <c>typeof</c>.</summary>
    public required string ProxyTypeOperand { get; init; }

    public required string DispatcherName { get; init; }

    public required string DispatcherType { get; init; }

    /// <summary>The dispatcher as an operand of <c>typeof</c>.</summary>
    public required string DispatcherTypeOperand { get; init; }

    public required string ExtensionsName { get; init; }

    public required string ProxyExtensionsName { get; init; }

    /// <summary>What follows <c>Create</c> in the names of the manager's extensions.</summary>
    public required string CreateName { get; init; }
}
