using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>An interface that a proxy implements as its class does.</summary>
/// <param name="Type">The interface, closed as the class implements it.</param>
/// <param name="Explicit">
/// The members that the proxy has no public member for, because the class implements them explicitly or not at all: they are called through
/// the interface.
/// </param>
internal sealed record ForwardedInterface(INamedTypeSymbol Type, ImmutableArray<ISymbol> Explicit);
