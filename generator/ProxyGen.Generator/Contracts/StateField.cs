using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>A field of a shared class as its state sees it.</summary>
/// <param name="Name">The name that people know: that of the property or parameter behind a field of the compiler's.</param>
/// <param name="MetadataName">The field's own name.</param>
/// <param name="Symbol">What declares it: the field, property or parameter.</param>
/// <param name="Type">Its type.</param>
/// <param name="DeclaredType">Its type with the type parameters of the class that declares it.</param>
internal sealed record StateField(string Name, string MetadataName, ISymbol Symbol, ITypeSymbol Type, ITypeSymbol DeclaredType);
