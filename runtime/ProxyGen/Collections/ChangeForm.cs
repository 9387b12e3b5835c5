using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>What the forms of changes have in common.</summary>
internal static class ChangeForm
{
    public static void ReadHeader(ref MessagePackReader reader, int expected) => RequireLength(reader.ReadArrayHeader(), expected);

    public static void RequireLength(int length, int expected)
    {
        if (length != expected)
        {
            throw new MessagePackSerializationException($"A change of this kind has {expected} parts, not {length}.");
        }
    }

    public static CollectionChange ReadKind(ref MessagePackReader reader)
    {
        var kind = (CollectionChange)reader.ReadInt32();
        return Enum.IsDefined(kind) ? kind : throw new MessagePackSerializationException($"There is no kind of change {(int)kind}.");
    }
}
