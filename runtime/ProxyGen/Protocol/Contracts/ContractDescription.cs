using ProxyGen.Serialization;

namespace ProxyGen.Protocol.Contracts;

/// <summary>A contract as one side has it: what two sides compare when they were not built from the same sources.</summary>
/// <param name="Members">The members by their ids.</param>
/// <param name="Shapes">The shapes of all data types that the contract names, directly or in others, by their names.</param>
internal sealed record ContractDescription(IReadOnlyDictionary<ulong, ContractMember> Members, IReadOnlyDictionary<string, string> Shapes)
{
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    public static ContractDescription Of(string contract, ReadOnlySpan<ContractMember> members)
    {
        var byId = new Dictionary<ulong, ContractMember>();
        foreach (var member in members)
        {
            byId[member.Id] = member;
        }

        return new ContractDescription(byId, ShapesIn(byId.Values.Select(static member => member.Signature).Append(contract)));
    }

    /// <summary>
    /// The hash of a contract with the data that it carries. The generator's hash has the shapes of all data in the class's signatures, but
    /// not of the type arguments for which its type parameters stand.
    /// </summary>
    public static ulong FingerprintOf(string contract, ulong fingerprint)
    {
        var arguments = WireTypeNames.ArgumentsOf(contract);
        if (arguments.IsEmpty)
        {
            return fingerprint;
        }

        return Hash(fingerprint, InOrder(ShapesIn([arguments.ToString()])));
    }

    /// <summary>Shapes in the order of their types' names.</summary>
    public static IEnumerable<string> InOrder(IReadOnlyDictionary<string, string> shapes)
    {
        string[] names = [.. shapes.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        return names.Select(name => shapes[name]);
    }

    /// <summary>Goes on with a hash over some texts.</summary>
    public static ulong Hash(ulong seed, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            foreach (char unit in text)
            {
                seed = unchecked((seed ^ unit) * FnvPrime);
            }

            seed ^= FnvOffset;
        }

        return seed;
    }

    public void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(2);
        writer.WriteArrayHeader(Members.Count);
        foreach (var member in Members.Values)
        {
            writer.WriteArrayHeader(3);
            writer.Write(member.Id);
            writer.Write(member.Signature);
            writer.Write(member.Fingerprint);
        }

        WriteShapes(ref writer, Shapes);
    }

    public static void WriteShapes(ref MessagePackWriter writer, IReadOnlyDictionary<string, string> shapes)
    {
        writer.WriteMapHeader(shapes.Count);
        foreach (var (name, shape) in shapes)
        {
            writer.Write(name);
            writer.Write(shape);
        }
    }

    /// <exception cref="ProtocolException">It is no description of this version.</exception>
    public static ContractDescription Read(ref MessagePackReader reader)
    {
        Expect(ref reader, 2);
        int count = reader.ReadArrayHeader();
        var members = new Dictionary<ulong, ContractMember>();
        for (int i = 0; i < count; i++)
        {
            Expect(ref reader, 3);
            var member = new ContractMember(reader.ReadUInt64(), reader.ReadString() ?? "", reader.ReadUInt64());
            members[member.Id] = member;
        }

        return new ContractDescription(members, ReadShapes(ref reader));
    }

    public static Dictionary<string, string> ReadShapes(ref MessagePackReader reader)
    {
        int count = reader.ReadMapHeader();
        var shapes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            shapes[reader.ReadString() ?? ""] = reader.ReadString() ?? "";
        }

        return shapes;
    }

    /// <summary>The shapes of the types that some texts name, and of those that these name in turn.</summary>
    public static Dictionary<string, string> ShapesIn(IEnumerable<string> texts)
    {
        var all = DataShapes.All;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var pending = new Stack<string>(texts);
        while (pending.TryPop(out string? text))
        {
            foreach (string name in WireTypeNames.In(text))
            {
                if (all.TryGetValue(name, out string? shape) && found.TryAdd(name, shape))
                {
                    pending.Push(shape);
                }
            }
        }

        return found;
    }

    public static void Expect(ref MessagePackReader reader, int length)
    {
        if (reader.ReadArrayHeader() is var found && found != length)
        {
            throw new ProtocolException(
                $"A description of a contract has {found} parts instead of {length}. The other side speaks another version of the protocol.");
        }
    }
}
