using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>A member of a data type that is copied.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="Type">Its type.</param>
/// <param name="Key">What it is called on the wire.</param>
/// <param name="Restoring">How it gets its value without a constructor.</param>
internal sealed record DataTypeMember(ISymbol Symbol, ITypeSymbol Type, DataKey Key, DataRestoring Restoring)
{
    /// <summary>The parameter of the constructor that takes its value, if one does.</summary>
    public IParameterSymbol? Parameter { get; init; }

    /// <summary>Whether a payload without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the compiler wants it in the object initializer.</summary>
    public bool IsInInitializer { get; init; }

    /// <summary>Whether generated code can read it without going behind the compiler's back.</summary>
    public bool IsReadable { get; init; } = true;
}
