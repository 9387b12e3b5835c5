namespace ProxyGen.Generator.Contracts;

/// <summary>A formatter of the library.</summary>
/// <param name="Name">Its name with namespace, without type arguments.</param>
/// <param name="TakesTypeItself">Whether its type argument is the formatted type, not that type's arguments.</param>
/// <param name="IsClosed">Whether it has no type parameters although the formatted type has.</param>
internal readonly record struct LibraryFormatter(string Name, bool TakesTypeItself = false, bool IsClosed = false);
