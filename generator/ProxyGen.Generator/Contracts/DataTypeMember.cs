using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>A member of a data type that is copied.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="Type">Its type.</param>
/// <param name="CanBeSet">Whether an object initializer can set it.</param>
/// <param name="ConstructorIndex">The position among the constructor's arguments; -1 where the object initializer sets it.</param>
internal sealed record DataTypeMember(ISymbol Symbol, ITypeSymbol Type, bool CanBeSet, int ConstructorIndex);
