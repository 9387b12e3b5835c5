namespace ProxyGen.Generator.Model;

/// <summary>A live collection inside a shared object: which built-in type stands around it.</summary>
internal sealed record LiveModel
{
    /// <summary>The dispatcher's field that describes it.</summary>
    public required string FieldName { get; init; }

    public required string CollectionType { get; init; }

    public required string ContractName { get; init; }

    public required string ObjectType { get; init; }

    public required string DispatcherType { get; init; }

    /// <summary>The proxy that the getter returns.</summary>
    public required TypeModel Proxy { get; init; }

    /// <summary>The items of a stream as its proxy has them; empty for collections.</summary>
    public string ItemType { get; init; } = "";

    /// <summary>Whether type parameters are part of it, so that only closed forms know how it is shared.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The name of the method that replaces the collection, where there is a setter; null for none.</summary>
    public required string? SetterName { get; init; }
}
