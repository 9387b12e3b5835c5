namespace ProxyGen.Generator.Model;

/// <summary>A case of a union.</summary>
/// <param name="Key">What stands for it on the wire, as C# writes it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Display">The type's name for messages.</param>
/// <param name="IsExact">Whether values have this type and no derived one; if not, it is a union in turn.</param>
internal sealed record UnionCaseModel(string Key, string Type, string Display, bool IsExact);
