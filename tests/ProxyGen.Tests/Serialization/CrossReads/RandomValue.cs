using System.Globalization;
using System.Text;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization.CrossReads;

/// <summary>Random values of every kind that the format knows, and what they are in the words of the peer.</summary>
internal static class RandomValue
{
    private const int DeepestCollection = 4;

    public static string Text(double value) =>
        "f:" + BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);

    public static string Text(ReadOnlySpan<byte> value) => "b:" + Wire.Hex(value);

    public static string Text(DateTime value)
    {
        var (seconds, ticks) = Math.DivRem((value - DateTime.UnixEpoch).Ticks, TimeSpan.TicksPerSecond);
        return ticks < 0
            ? $"t:{seconds - 1}:{(ticks + TimeSpan.TicksPerSecond) * TimeSpan.NanosecondsPerTick}"
            : $"t:{seconds}:{ticks * TimeSpan.NanosecondsPerTick}";
    }

    public static string Write(ref MessagePackWriter writer, Random random, int depth)
    {
        switch (random.Next(depth < DeepestCollection ? 11 : 9))
        {
            case 0:
                writer.WriteNil();
                return "nil";
            case 1:
                bool truth = random.Next(2) == 0;
                writer.Write(truth);
                return truth ? "true" : "false";
            case 2:
                long integer = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
                writer.Write(integer);
                return integer.ToString(CultureInfo.InvariantCulture);
            case 3:
                ulong natural = (ulong)random.NextInt64() << random.Next(2);
                writer.Write(natural);
                return natural.ToString(CultureInfo.InvariantCulture);
            case 4:
                float single = random.NextSingle() * (1 << random.Next(30));
                writer.Write(single);
                return Text((double)single);
            case 5:
                double number = BitConverter.Int64BitsToDouble(random.NextInt64() & ~(1L << 62));
                writer.Write(number);
                return Text(number);
            case 6:
                string text = Letters(random);
                writer.Write(text);
                return "s:" + text;
            case 7:
                byte[] bytes = new byte[random.Next(300)];
                random.NextBytes(bytes);
                writer.Write(bytes);
                return Text(bytes);
            case 8:
                var time = new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc);
                writer.Write(time);
                return Text(time);
            case 9:
                return WriteArray(ref writer, random, depth);
            default:
                return WriteMap(ref writer, random, depth);
        }
    }

    public static string Describe(byte[] payload)
    {
        var reader = new MessagePackReader(payload);
        string text = Describe(ref reader);
        Assert.True(reader.End);
        return text;
    }

    private static string WriteArray(ref MessagePackWriter writer, Random random, int depth)
    {
        int count = random.Next(20);
        writer.WriteArrayHeader(count);
        List<string> elements = [];
        for (int i = 0; i < count; i++)
        {
            elements.Add(Write(ref writer, random, depth + 1));
        }

        return $"[{string.Join(", ", elements)}]";
    }

    private static string WriteMap(ref MessagePackWriter writer, Random random, int depth)
    {
        int count = random.Next(20);
        writer.WriteMapHeader(count);
        List<string> pairs = [];
        for (int i = 0; i < count; i++)
        {
            // Keys of both kinds that programs use, all different.
            string key = i % 2 == 0 ? $"s:{i}" : $"{-i * 1000}";
            if (i % 2 == 0)
            {
                writer.Write($"{i}");
            }
            else
            {
                writer.Write(-i * 1000);
            }

            pairs.Add($"{key}={Write(ref writer, random, depth + 1)}");
        }

        return $"{{{string.Join(", ", pairs)}}}";
    }

    private static string Describe(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Nil:
                reader.ReadNil();
                return "nil";
            case MessagePackType.Boolean:
                return reader.ReadBoolean() ? "true" : "false";
            case MessagePackType.Integer:
                return reader.NextCode == MessagePackCode.UInt64
                    ? reader.ReadUInt64().ToString(CultureInfo.InvariantCulture)
                    : reader.ReadInt64().ToString(CultureInfo.InvariantCulture);
            case MessagePackType.Float:
                return Text(reader.ReadDouble());
            case MessagePackType.String:
                return "s:" + reader.ReadString();
            case MessagePackType.Binary:
                return Text(reader.ReadByteSpan());
            case MessagePackType.Array:
                return DescribeArray(ref reader);
            case MessagePackType.Map:
                return DescribeMap(ref reader);
            default:
                return Text(reader.ReadDateTime());
        }
    }

    private static string DescribeArray(ref MessagePackReader reader)
    {
        List<string> elements = [];
        for (int left = reader.ReadArrayHeader(); left > 0; left--)
        {
            elements.Add(Describe(ref reader));
        }

        return $"[{string.Join(", ", elements)}]";
    }

    private static string DescribeMap(ref MessagePackReader reader)
    {
        List<string> pairs = [];
        for (int left = reader.ReadMapHeader(); left > 0; left--)
        {
            string key = Describe(ref reader);
            pairs.Add($"{key}={Describe(ref reader)}");
        }

        return $"{{{string.Join(", ", pairs)}}}";
    }

    private static string Letters(Random random)
    {
        var text = new StringBuilder();
        for (int left = random.Next(60); left > 0; left--)
        {
            // Of every plane of Unicode.
            int codePoint = random.Next(0x20, 0x110000) >> (random.Next(4) * 4);
            text.Append(Rune.IsValid(codePoint) ? new Rune(codePoint) : Rune.ReplacementChar);
        }

        return text.ToString();
    }
}
