using System.Buffers.Binary;
using System.Text;
using BenchmarkDotNet.Attributes;
using ProxyGen.Serialization;

namespace ProxyGen.Benchmarks.Pieces;

#pragma warning disable CA1822 // BenchmarkDotNet calls instances.

/// <summary>
/// Writing values into a buffer that is there, and reading them; the object also by hand, over spans, in the same bytes.
/// </summary>
[MemoryDiagnoser]
public class SerializationBenchmarks : IDisposable
{
    private readonly PooledBufferWriter _output = new(1 << 20);
    private readonly byte[] _span = new byte[256];
    private readonly Person _person = new(123_456, "Ada Lovelace", 36, 1815.12, ["analyst", "countess"]);
    private readonly int[] _numbers = [.. Enumerable.Range(0, 100_000)];
    private readonly Dictionary<string, int> _entries = Enumerable.Range(0, 1_000).ToDictionary(static number => $"key {number}");
    private readonly string _text = string.Concat(Enumerable.Repeat("Wörter und words. ", 500));
    private byte[] _personBytes = [];
    private byte[] _numbersBytes = [];
    private byte[] _entriesBytes = [];
    private byte[] _textBytes = [];

    [GlobalSetup]
    public void Serialize()
    {
        _personBytes = MessagePackSerializer.Serialize(_person);
        _numbersBytes = MessagePackSerializer.Serialize(_numbers);
        _entriesBytes = MessagePackSerializer.Serialize(_entries);
        _textBytes = MessagePackSerializer.Serialize(_text);
        if (!_span.AsSpan(0, WriteObjectByHand()).SequenceEqual(_personBytes))
        {
            throw new InvalidOperationException("What is written by hand is something else.");
        }
    }

    [GlobalCleanup]
    public void Dispose() => _output.Dispose();

    [Benchmark(Description = "write an object")]
    public int WriteObject() => Write(_person);

    [Benchmark(Description = "write an object, by hand")]
    public int WriteObjectByHand()
    {
        var output = _span.AsSpan();
        output[0] = 0x95;
        int end = 1 + PutInt32(output[1..], _person.Id);
        end += PutText(output[end..], _person.Name);
        end += PutInt32(output[end..], _person.Age);
        output[end] = MessagePackCode.Float64;
        BinaryPrimitives.WriteDoubleBigEndian(output[(end + 1)..], _person.Balance);
        end += 9;
        output[end++] = (byte)(0x90 + _person.Tags.Length);
        foreach (string tag in _person.Tags)
        {
            end += PutText(output[end..], tag);
        }

        return end;
    }

    [Benchmark(Description = "read an object")]
    public Person ReadObject() => MessagePackSerializer.Deserialize<Person>(_personBytes);

    [Benchmark(Description = "read an object, by hand")]
    public Person ReadObjectByHand()
    {
        ReadOnlySpan<byte> input = _personBytes.AsSpan(1);
        int id = TakeInt32(ref input);
        string name = TakeText(ref input);
        int age = TakeInt32(ref input);
        double balance = BinaryPrimitives.ReadDoubleBigEndian(input[1..]);
        input = input[9..];
        string[] tags = new string[input[0] & 0x0F];
        input = input[1..];
        for (int index = 0; index < tags.Length; index++)
        {
            tags[index] = TakeText(ref input);
        }

        return new Person(id, name, age, balance, tags);
    }

    [Benchmark(Description = "write 100,000 ints")]
    public int WriteNumbers() => Write(_numbers);

    [Benchmark(Description = "read 100,000 ints")]
    public int[] ReadNumbers() => MessagePackSerializer.Deserialize<int[]>(_numbersBytes);

    [Benchmark(Description = "write a dictionary of 1,000 entries")]
    public int WriteEntries() => Write(_entries);

    [Benchmark(Description = "read a dictionary of 1,000 entries")]
    public Dictionary<string, int> ReadEntries() => MessagePackSerializer.Deserialize<Dictionary<string, int>>(_entriesBytes);

    [Benchmark(Description = "write a text of 9,000 characters")]
    public int WriteText() => Write(_text);

    [Benchmark(Description = "read a text of 9,000 characters")]
    public string ReadText() => MessagePackSerializer.Deserialize<string>(_textBytes);

    private int Write<T>(T value)
    {
        _output.Clear();
        MessagePackSerializer.Serialize(_output, value);
        return _output.WrittenCount;
    }

    // Only what the values above need.
    private static int PutInt32(Span<byte> output, int value)
    {
        if (value is >= 0 and <= 127)
        {
            output[0] = (byte)value;
            return 1;
        }

        output[0] = MessagePackCode.UInt32;
        BinaryPrimitives.WriteInt32BigEndian(output[1..], value);
        return 5;
    }

    private static int PutText(Span<byte> output, string text)
    {
        int length = Encoding.UTF8.GetBytes(text, output[1..]);
        output[0] = (byte)(0xA0 | length);
        return 1 + length;
    }

    private static int TakeInt32(ref ReadOnlySpan<byte> input)
    {
        bool isShort = input[0] <= 127;
        int value = isShort ? input[0] : BinaryPrimitives.ReadInt32BigEndian(input[1..]);
        input = input[(isShort ? 1 : 5)..];
        return value;
    }

    private static string TakeText(ref ReadOnlySpan<byte> input)
    {
        int length = input[0] & 0x1F;
        string text = Encoding.UTF8.GetString(input.Slice(1, length));
        input = input[(1 + length)..];
        return text;
    }
}
