using System.Collections.Immutable;

namespace ProxyGen.Generator.Contracts;

/// <summary>The shape of a data type for fingerprints.</summary>
/// <param name="Text">Its name, and its members' names and types.</param>
/// <param name="DataTypes">The canonical names of the data types among its members.</param>
internal sealed record DataShape(string Text, ImmutableArray<string> DataTypes);
