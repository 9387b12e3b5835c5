using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>A change that only a copy sees.</summary>
/// <param name="Operation">The change.</param>
/// <param name="Source">Where the copy comes from.</param>
/// <param name="Variable">The variable through which it is changed; null where it is changed as it comes out.</param>
internal readonly record struct LostChange(IOperation Operation, CopySource Source, ISymbol? Variable);
