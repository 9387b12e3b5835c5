using System.Text;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats values that are declared as <see cref="object"/>. Null, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/> and
/// <see cref="ulong"/> where nothing smaller holds the number, <see cref="float"/>, <see cref="double"/>, <see cref="string"/>,
/// <c>byte[]</c>, <see cref="DateTime"/>, <c>object[]</c> and <c>Dictionary&lt;object, object&gt;</c> are written as
/// they are, and what is read as they are has these types. Any other value is an array of two: an extension of type
/// <see cref="ReservedExtensionTypeCodes.TypedValue"/> with the name of its type, and what the type's own formatter writes.
/// </summary>
public sealed class ObjectFormatter : IFormatter<object>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, object? value, PayloadContext context)
    {
        switch (value)
        {
            case null:
                writer.WriteNil();
                break;
            case string text:
                writer.Write(text);
                break;
            case bool flag:
                writer.Write(flag);
                break;
            case int number:
                writer.Write(number);
                break;
            case long and (< int.MinValue or > int.MaxValue):
                writer.Write((long)value);
                break;
            case ulong and > long.MaxValue:
                writer.Write((ulong)value);
                break;
            case float number:
                writer.Write(number);
                break;
            case double number:
                writer.Write(number);
                break;
            case DateTime time:
                Formatter<DateTime>.Default.Serialize(ref writer, time, context);
                break;
            case byte[] bytes when value.GetType() == typeof(byte[]):
                writer.Write(bytes);
                break;
            default:
                writer.EnterObject(value.GetType());
                WriteLarger(ref writer, value, context);
                writer.LeaveObject();
                break;
        }
    }

    /// <inheritdoc/>
    public object Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Nil:
                reader.ReadNil();
                return null!;
            case MessagePackType.String:
                return reader.ReadString()!;
            case MessagePackType.Boolean:
                return reader.ReadBoolean();
            case MessagePackType.Integer:
                return ReadInteger(ref reader);
            case MessagePackType.Float:
                return reader.NextCode == MessagePackCode.Float32 ? (object)reader.ReadSingle() : reader.ReadDouble();
            case MessagePackType.Binary:
                return reader.ReadByteSpan().ToArray();
            case MessagePackType.Extension:
                return Formatter<DateTime>.Default.Deserialize(ref reader, context);
            case MessagePackType.Array:
                reader.EnterObject();
                object array = ReadArray(ref reader, context);
                reader.LeaveObject();
                return array;
            case MessagePackType.Map:
                reader.EnterObject();
                object map = PairSequence.ReadDictionary<object, object?>(ref reader, context);
                reader.LeaveObject();
                return map;
            default:
                reader.ThrowInvalid("there is no such kind of value.");
                return null!;
        }
    }

    private static void WriteLarger(ref MessagePackWriter writer, object value, PayloadContext context)
    {
        var type = value.GetType();
        if (type == typeof(object[]))
        {
            var items = (object?[])value;
            writer.WriteArrayHeader(items.Length);
            foreach (object? item in items)
            {
                Formatter<object?>.Default.Serialize(ref writer, item, context);
            }
        }
        else if (type == typeof(Dictionary<object, object>))
        {
            var pairs = (Dictionary<object, object?>)value;
            PairSequence.Write(ref writer, pairs, pairs.Count, context);
        }
        else
        {
            var known = Require(type);
            writer.WriteArrayHeader(2);
            writer.WriteExtensionFormat(ReservedExtensionTypeCodes.TypedValue, Encoding.UTF8.GetBytes(known.Name));
            known.Serialize(ref writer, value, context);
        }
    }

    private static KnownType Require(Type type)
    {
        var known = KnownTypes.Find(type) ?? throw new FormatterNotRegisteredException(type);
        if (known.IsOfManagerOnly)
        {
            throw new MessagePackSerializationException(
                $"'{type.CSharpName()}' is a shared class, which exists only in its manager; put its proxy where 'object' is declared.");
        }

        if (KnownTypes.Find(known.Name) != known)
        {
            throw new MessagePackSerializationException(
                $"Several types with a formatter are called '{known.Name}', so that the name does not say which is meant where 'object' is "
                + "declared. Declare the type itself, or rename one.");
        }

        return known;
    }

    // Conditional expressions would box all three as the widest.
    private static object ReadInteger(ref MessagePackReader reader)
    {
        if (reader.NextCode == MessagePackCode.UInt64)
        {
            ulong large = reader.ReadUInt64();
            if (large > long.MaxValue)
            {
                return large;
            }

            return large <= int.MaxValue ? (object)(int)large : (long)large;
        }

        long number = reader.ReadInt64();
        return number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : number;
    }

    private static object ReadArray(ref MessagePackReader reader, PayloadContext context)
    {
        int count = reader.ReadArrayHeader();
        if (count == 2 && reader.IsExtension(ReservedExtensionTypeCodes.TypedValue))
        {
            return ReadTyped(ref reader, context);
        }

        object?[] items = new object?[count];
        foreach (ref object? item in items.AsSpan())
        {
            item = Formatter<object?>.Default.Deserialize(ref reader, context);
        }

        return items;
    }

    private static object ReadTyped(ref MessagePackReader reader, PayloadContext context)
    {
        string name = Encoding.UTF8.GetString(reader.ReadExtensionFormat().Data);
        if (KnownTypes.Find(name) is not { } known)
        {
            throw new MessagePackSerializationException(
                $"A value of type '{name}' was sent where 'object' is declared, and this process has no formatter for such a type. Only "
                + $"registered types are created: add [assembly: SharedData(typeof({name}))] to a project that both sides use.");
        }

        return known.Deserialize(ref reader, context)!;
    }
}
