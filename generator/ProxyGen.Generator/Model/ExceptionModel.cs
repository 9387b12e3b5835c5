namespace ProxyGen.Generator.Model;

/// <summary>An exception class of this assembly that can be rebuilt in another process.</summary>
internal sealed record ExceptionModel
{
    /// <summary>The argument that is the message.</summary>
    public const string Message = "message";

    /// <summary>The argument that is the inner exception, which may be null.</summary>
    public const string Inner = "inner!";

    public required string HintName { get; init; }

    /// <summary>The class that is generated for it, if it has properties that travel.</summary>
    public required string FormName { get; init; }

    /// <summary>The exception class.</summary>
    public required string Type { get; init; }

    /// <summary>What the constructor is given, except for what it takes of the properties: these have their default here.</summary>
    public required EquatableArray<string> Arguments { get; init; }

    /// <summary>The properties and fields that travel with it.</summary>
    public required EquatableArray<DataMemberModel> Properties { get; init; }

    /// <summary>What the registry must hold for these.</summary>
    public required RequiredTypes Required { get; init; }

    /// <summary>Warnings that naming the class or its members would give.</summary>
    public required EquatableArray<string> Suppressions { get; init; }
}
