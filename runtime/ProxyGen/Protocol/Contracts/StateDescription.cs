using ProxyGen.Serialization;

namespace ProxyGen.Protocol.Contracts;

/// <summary>The state of a shared class as one side has it: what two sides compare when a snapshot crosses between builds that differ.</summary>
/// <param name="Levels">The shapes of the class's fields and of those of its shared base classes, in this order.</param>
/// <param name="Shapes">The shapes of all data types that these name.</param>
internal sealed record StateDescription(IReadOnlyList<string> Levels, IReadOnlyDictionary<string, string> Shapes)
{
    /// <param name="contract">The contract's name: its type arguments may bring data.</param>
    /// <param name="levels">The shapes of the fields.</param>
    public static StateDescription Of(string contract, IReadOnlyList<string> levels) =>
        new(levels, ContractDescription.ShapesIn([.. levels, WireTypeNames.ArgumentsOf(contract).ToString()]));

    public ulong Fingerprint() => ContractDescription.Hash(
        ContractDescription.Hash(0, Levels), ContractDescription.InOrder(Shapes));

    /// <summary>What keeps this side from reading the state that the other has written; null if nothing does.</summary>
    /// <param name="contract">The contract's name.</param>
    /// <param name="other">The manager's state.</param>
    public string? Difference(string contract, StateDescription other)
    {
        if (Levels.Count != other.Levels.Count)
        {
            return $"it derives from {Levels.Count - 1} shared classes here and from {other.Levels.Count - 1} in the manager";
        }

        for (int index = 0; index < Levels.Count; index++)
        {
            string name = Levels[index].Split('{')[0];
            if (DataShape.Difference(name, Levels[index], other.Levels[index]) is { } reason)
            {
                return reason;
            }
        }

        return new DataComparison(Shapes, other.Shapes).Difference([.. Levels, WireTypeNames.ArgumentsOf(contract).ToString()], out _);
    }

    public void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(2);
        writer.WriteArrayHeader(Levels.Count);
        foreach (string level in Levels)
        {
            writer.Write(level);
        }

        ContractDescription.WriteShapes(ref writer, Shapes);
    }

    /// <exception cref="ProtocolException">It is no description of this version.</exception>
    public static StateDescription Read(ref MessagePackReader reader)
    {
        ContractDescription.Expect(ref reader, 2);
        var levels = new string[reader.ReadArrayHeader()];
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = reader.ReadString() ?? "";
        }

        return new StateDescription(levels, ContractDescription.ReadShapes(ref reader));
    }
}
