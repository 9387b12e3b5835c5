using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats an enum as an integer, its value. Values without a name are allowed.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class EnumFormatter<TEnum> : IFormatter<TEnum>, IDataFormatter
    where TEnum : struct, Enum
{
    private static readonly TypeCode Underlying = Type.GetTypeCode(typeof(TEnum));

    /// <summary>The enum's name, then its integer type and its values in braces: a name that is there before may not stand for another value.</summary>
    public string Shape
    {
        get
        {
            // Nothing generic: a manager asks every enum for its shape when the first contract is compared, and would compile it for each.
            var type = typeof(TEnum);
            string[] names = Enum.GetNames(type);
            var values = Enum.GetValuesAsUnderlyingType(type);
            var shape = new StringBuilder(type.FullName).Append("{(integer):").Append(Enum.GetUnderlyingType(type).FullName);
            for (int i = 0; i < names.Length; i++)
            {
                shape.Append(';').Append(names[i]).Append(':').Append(Convert.ToString(values.GetValue(i), CultureInfo.InvariantCulture));
            }

            return shape.Append('}').ToString();
        }
    }

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, TEnum value, PayloadContext context)
    {
        switch (Underlying)
        {
            case TypeCode.Int32:
                writer.Write(Unsafe.BitCast<TEnum, int>(value));
                break;
            case TypeCode.Byte:
                writer.Write(Unsafe.BitCast<TEnum, byte>(value));
                break;
            case TypeCode.SByte:
                writer.Write(Unsafe.BitCast<TEnum, sbyte>(value));
                break;
            case TypeCode.Int16:
                writer.Write(Unsafe.BitCast<TEnum, short>(value));
                break;
            case TypeCode.UInt16:
                writer.Write(Unsafe.BitCast<TEnum, ushort>(value));
                break;
            case TypeCode.UInt32:
                writer.Write(Unsafe.BitCast<TEnum, uint>(value));
                break;
            case TypeCode.Int64:
                writer.Write(Unsafe.BitCast<TEnum, long>(value));
                break;
            case TypeCode.UInt64:
                writer.Write(Unsafe.BitCast<TEnum, ulong>(value));
                break;
            default:
                throw Unsupported();
        }
    }

    /// <inheritdoc/>
    public TEnum Deserialize(ref MessagePackReader reader, PayloadContext context) => Underlying switch
    {
        TypeCode.Int32 => Unsafe.BitCast<int, TEnum>(reader.ReadInt32()),
        TypeCode.Byte => Unsafe.BitCast<byte, TEnum>(reader.ReadByte()),
        TypeCode.SByte => Unsafe.BitCast<sbyte, TEnum>(reader.ReadSByte()),
        TypeCode.Int16 => Unsafe.BitCast<short, TEnum>(reader.ReadInt16()),
        TypeCode.UInt16 => Unsafe.BitCast<ushort, TEnum>(reader.ReadUInt16()),
        TypeCode.UInt32 => Unsafe.BitCast<uint, TEnum>(reader.ReadUInt32()),
        TypeCode.Int64 => Unsafe.BitCast<long, TEnum>(reader.ReadInt64()),
        TypeCode.UInt64 => Unsafe.BitCast<ulong, TEnum>(reader.ReadUInt64()),
        _ => throw Unsupported(),
    };

    private static NotSupportedException Unsupported() =>
        new($"The enum {typeof(TEnum).CSharpName()} is not based on an integer type of C#.");
}
