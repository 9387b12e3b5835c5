using System.Buffers.Binary;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.Fuzz;

/// <summary>Random arguments: values of all kinds, references to objects that are there and that are not, delegates, and damaged ones of these.</summary>
internal sealed class FuzzPayload(Random random, Guid managerId, IReadOnlyList<ulong> objects)
{
    private const int MaxDepth = 4;

    private static readonly string[] Texts = ["", "a", "name", "Ada", "ProxyGen.IntegrationTests", "System.Private.CoreLib", new('x', 300), "\0\u00e4\ud83d\ude00"];

    /// <summary>The arguments of one call.</summary>
    public byte[] Next()
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        for (int count = random.Next(5); count > 0; count--)
        {
            WriteValue(ref writer, MaxDepth);
        }

        writer.Flush();
        return Damage(buffer.WrittenSpan.ToArray());
    }

    /// <summary>The arguments of a creation, as far as it is one.</summary>
    public byte[] NextCreation(IReadOnlyList<(string Contract, ulong Constructor)> constructors)
    {
        var (contract, constructor) = constructors[random.Next(constructors.Count)];
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        writer.Write((byte)random.Next(4));
        writer.Write(random.Next(2) == 0 ? null : $"fuzz {random.Next(5)}");
        writer.Write(random.Next(20) == 0 ? Texts[random.Next(Texts.Length)] : contract);
        writer.Write(random.Next(50) == 0 ? Texts[random.Next(Texts.Length)] : "ProxyGen.IntegrationTests");
        writer.Write(random.Next(10) == 0 ? (ulong)random.NextInt64() : constructor);
        WriteValue(ref writer, MaxDepth);
        writer.Flush();
        return Damage(buffer.WrittenSpan.ToArray());
    }

    public ulong NextObject() => random.Next(20) == 0 ? (ulong)random.NextInt64() : objects[random.Next(objects.Count)];

    private byte[] Damage(byte[] bytes)
    {
        if (bytes.Length == 0 || random.Next(3) == 0)
        {
            return bytes;
        }

        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private void WriteValue(ref MessagePackWriter writer, int depth)
    {
        switch (random.Next(depth > 0 ? 13 : 11))
        {
            case 0:
                writer.WriteNil();
                break;
            case 1:
                writer.Write(random.Next(2) == 0);
                break;
            case 2:
                writer.Write(random.Next(-3, 10));
                break;
            case 3:
                writer.Write(random.NextInt64());
                break;
            case 4:
                writer.Write(random.NextDouble());
                break;
            case 5 or 6:
                writer.Write(Texts[random.Next(Texts.Length)]);
                break;
            case 7:
                byte[] bytes = new byte[random.Next(40)];
                random.NextBytes(bytes);
                writer.Write(bytes.AsSpan());
                break;
            case 8 or 9:
                WriteReference(ref writer);
                break;
            case 10:
                WriteExtension(ref writer);
                break;
            case 11:
                int length = random.Next(4);
                writer.WriteArrayHeader(length);
                for (int i = 0; i < length; i++)
                {
                    WriteValue(ref writer, depth - 1);
                }

                break;
            default:
                int count = random.Next(3);
                writer.WriteMapHeader(count);
                for (int i = 0; i < 2 * count; i++)
                {
                    WriteValue(ref writer, depth - 1);
                }

                break;
        }
    }

    private void WriteReference(ref MessagePackWriter writer)
    {
        var manager = random.Next(10) == 0 ? Guid.NewGuid() : managerId;
        string? address = random.Next(20) == 0 ? "unix:/nowhere" : null;
        ReferenceFormat.Write(ref writer, manager, NextObject(), random.Next(10) == 0 ? new ContractIdentity("Nobody", "Nowhere") : null, address);
    }

    private void WriteExtension(ref MessagePackWriter writer)
    {
        if (random.Next(2) == 0)
        {
            Span<byte> number = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(number, random.Next(100));
            writer.WriteExtensionFormat(ReservedExtensionTypeCodes.Callback, number);
            return;
        }

        byte[] bytes = new byte[random.Next(30)];
        random.NextBytes(bytes);
        writer.WriteExtensionFormat((sbyte)random.Next(-2, 30), bytes);
    }
}
