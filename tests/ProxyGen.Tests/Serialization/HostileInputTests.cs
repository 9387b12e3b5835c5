using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

public sealed class HostileInputTests
{
    private const int RandomInputs = 20_000;
    private const int MutatedInputs = 2_000;

    public static TheoryData<string> Names => FormatterCatalog.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_payload_cut_off_anywhere_is_refused(string name)
    {
        var formatter = FormatterCatalog.Find(name);
        foreach (var payload in formatter.Payloads)
        {
            for (int length = 0; length < payload.Length; length++)
            {
                var exception = Record.Exception(() => formatter.Read(payload.AsSpan(0, length)));
                Assert.True(
                    exception is EndOfStreamException or MessagePackSerializationException,
                    $"{Wire.Hex(payload)} cut off after {length} bytes: {exception?.ToString() ?? "was read"}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Random_bytes_are_read_or_refused(string name)
    {
        var formatter = FormatterCatalog.Find(name);
        var random = new Random(20_250_101);
        var buffer = new byte[64];
        for (int i = 0; i < RandomInputs; i++)
        {
            var bytes = buffer.AsSpan(0, random.Next(buffer.Length + 1));
            random.NextBytes(bytes);
            ReadsOrRefuses(formatter, bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Payloads_with_some_bytes_changed_are_read_or_refused(string name)
    {
        var formatter = FormatterCatalog.Find(name);
        var random = new Random(20_250_102);
        foreach (var payload in formatter.Payloads.Where(payload => payload.Length < 1000))
        {
            for (int i = 0; i < MutatedInputs; i++)
            {
                var bytes = (byte[])payload.Clone();
                for (int changes = random.Next(1, 4); changes > 0; changes--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                ReadsOrRefuses(formatter, bytes);
            }
        }
    }

    [Theory]
    [InlineData("dd 7f ff ff ff")]
    [InlineData("dd ff ff ff ff")]
    [InlineData("df 3f ff ff ff")]
    [InlineData("df ff ff ff ff")]
    [InlineData("db 7f ff ff ff")]
    [InlineData("db ff ff ff ff")]
    [InlineData("c6 7f ff ff ff")]
    [InlineData("c6 ff ff ff ff")]
    [InlineData("c9 7f ff ff ff ff")]
    [InlineData("c9 ff ff ff ff ff")]
    public void A_huge_length_takes_no_memory(string header)
    {
        var bytes = (byte[])[.. Wire.Bytes(header), .. new byte[64]];
        foreach (var formatter in FormatterCatalog.All)
        {
            Refuses(formatter, bytes);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Refuses(formatter, bytes);
            long taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(taken < 16 * 1024, $"{formatter.Name} took {taken} bytes.");
        }
    }

    [Fact]
    public void Huge_lengths_inside_of_others_take_no_memory()
    {
        var formatter = new ListFormatter<List<string>>();
        FormatterRegistry.Register(new ListFormatter<string>());
        var bytes = Wire.Bytes("92 91 a1 41 dd 00 ff ff ff 00 00");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<EndOfStreamException>(() => Wire.Deserialize(formatter, bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024);
    }

    [Theory]
    [InlineData((byte)0x91, 1)]
    [InlineData((byte)0x81, 2)]
    public void Values_nested_a_million_deep_are_skipped_without_the_stack(byte code, int bytesPerLevel)
    {
        const int Levels = 1_000_000;
        var bytes = new byte[(Levels * bytesPerLevel) + 1];
        for (int level = 0; level < Levels; level++)
        {
            bytes[level * bytesPerLevel] = code;
        }

        bytes[^1] = MessagePackCode.Nil;
        var reader = new MessagePackReader(bytes);
        if (code == 0x81)
        {
            // The key of each map is 0 and its value the next map.
            Assert.Equal(bytes.Length, reader.ReadRaw().Length);
        }

        reader = new MessagePackReader(bytes);
        reader.Skip();
        Assert.True(reader.End);

        Assert.Throws<EndOfStreamException>(() =>
        {
            var cut = new MessagePackReader(bytes.AsSpan(0, bytes.Length - 1));
            cut.Skip();
        });
    }

    [Fact]
    public void Nested_headers_that_promise_more_than_there_is_are_refused_at_once()
    {
        var bytes = new byte[60_000];
        for (int i = 0; i < bytes.Length; i += 3)
        {
            // array 16 of 24,576 elements, of which two could be there but not three
            bytes[i] = MessagePackCode.Array16;
            bytes[i + 1] = 0x60;
        }

        var exception = Assert.Throws<EndOfStreamException>(
            () => Wire.Read(bytes, (ref MessagePackReader reader) => reader.ReadRaw().Length));
        Assert.Contains("at offset 9 ", exception.Message, StringComparison.Ordinal);
    }

    private static void ReadsOrRefuses(FormatterCase formatter, ReadOnlySpan<byte> bytes)
    {
        try
        {
            formatter.Read(bytes);
        }
        catch (Exception exception) when (exception is EndOfStreamException or MessagePackSerializationException or OverflowException)
        {
            Assert.NotEmpty(exception.Message);
        }
        catch (Exception exception)
        {
            Assert.Fail($"{formatter.Name} on {Wire.Hex(bytes)}: {exception}");
        }
    }

    private static void Refuses(FormatterCase formatter, byte[] bytes)
    {
        try
        {
            formatter.Read(bytes);
            Assert.Fail($"{formatter.Name} read {Wire.Hex(bytes)}.");
        }
        catch (Exception exception) when (exception is EndOfStreamException or MessagePackSerializationException)
        {
            Assert.NotEmpty(exception.Message);
        }
    }
}
