using System.Globalization;

namespace ProxyGen.Generator.Contracts;

/// <summary>What a member of a data type is called on the wire.</summary>
/// <param name="Name">Its name in a map; null where it has a place in an array.</param>
/// <param name="Index">Its place in an array.</param>
internal readonly record struct DataKey(string? Name, int Index)
{
    public bool IsIndex => Name is null;

    public static DataKey Of(string name) => new(name, -1);

    public static DataKey At(int index) => new(null, index);

    public override string ToString() => Name ?? Index.ToString(CultureInfo.InvariantCulture);
}
