using System.Buffers;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Protocol;

public class FaultFormatTests
{
    public static TheoryData<string> NamesOfBaseLibrary => [.. BaseLibraryExceptions.Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(NamesOfBaseLibrary))]
    public void Types_of_the_base_library_are_known_by_their_own_name(string name) =>
        Assert.Equal(name, BaseLibraryExceptions.Create(name)!.Type.FullName);

    [Fact]
    public void Types_of_the_base_library_arrive_with_message_and_inner_exception()
    {
        foreach (string name in BaseLibraryExceptions.Names)
        {
            var type = BaseLibraryExceptions.Create(name)!.Type;
            if (type.GetConstructor([typeof(string), typeof(Exception)]) is { } constructor)
            {
                var sent = (Exception)constructor.Invoke(["what happened", new FormatException("inner")]);

                var arrived = RoundTrip(sent);

                Assert.IsType(type, arrived);
                Assert.Equal(sent.Message, arrived.Message);
                Assert.Equal("inner", Assert.IsType<FormatException>(arrived.InnerException).Message);
            }
        }
    }

    [Fact]
    public void Types_of_the_base_library_bring_their_data()
    {
        var http = Same(new HttpRequestException(HttpRequestError.NameResolutionError, "no", new IOException("x"), System.Net.HttpStatusCode.NotFound));
        Assert.Equal((HttpRequestError.NameResolutionError, System.Net.HttpStatusCode.NotFound), (http.HttpRequestError, http.StatusCode));
        Assert.IsType<IOException>(http.InnerException);
        Assert.Null(Same(new HttpRequestException("no")).StatusCode);
        Assert.Equal(HttpRequestError.ResponseEnded, Same(new HttpIOException(HttpRequestError.ResponseEnded, "no")).HttpRequestError);
        Assert.Equal(System.Net.Sockets.SocketError.TimedOut, Same(new System.Net.Sockets.SocketException(10060)).SocketErrorCode);
        Assert.Equal(2, Same(new System.ComponentModel.Win32Exception(2, "no file")).NativeErrorCode);
        Assert.Equal("no file", RoundTrip(new System.ComponentModel.Win32Exception(2, "no file")).Message);
        var xml = Same(Assert.ThrowsAny<System.Xml.XmlException>(() => System.Xml.Linq.XDocument.Parse("<a>\n</b>")));
        Assert.Equal((2, 3), (xml.LineNumber, xml.LinePosition));
        var json = Same(Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<int[]>("[1,\n\"x\"]")));
        Assert.Equal(("$[1]", 1L, 3L), (json.Path, json.LineNumber, json.BytePositionInLine));
        Assert.Equal("xx-bad!", Same(Assert.Throws<System.Globalization.CultureNotFoundException>(() => new System.Globalization.CultureInfo("xx-bad!"))).InvalidCultureName);
        var regex = Same(new System.Text.RegularExpressions.RegexMatchTimeoutException("in", "p+", TimeSpan.FromSeconds(2)));
        Assert.Equal(("in", "p+", TimeSpan.FromSeconds(2)), (regex.Input, regex.Pattern, regex.MatchTimeout));
        Assert.Equal("A.B", Same(new TypeInitializationException("A.B", new FormatException("x"))).TypeName);
        Assert.Equal(5, Same(new System.Runtime.CompilerServices.SwitchExpressionException(5)).UnmatchedValue);
        Assert.Equal(double.NaN, Same(new NotFiniteNumberException("no", double.NaN)).OffendingNumber);
#pragma warning disable CA2201 // It is what is tested.
        Assert.Equal(unchecked((int)0x80004005), Same(new System.Runtime.InteropServices.COMException("no", unchecked((int)0x80004005))).ErrorCode);
#pragma warning restore CA2201
        Assert.Equal("a.txt", Same(new FileNotFoundException("no", "a.txt")).FileName);
        Assert.Equal("a.dll", Same(new FileLoadException("no", "a.dll")).FileName);
        Assert.Equal("a.dll", Same(new BadImageFormatException("no", "a.dll")).FileName);
        Assert.Equal("door", Same(new ObjectDisposedException("door", "shut")).ObjectName);
        Same(new DirectoryNotFoundException("no"));
    }

    [Fact]
    public void Arguments_keep_their_name_and_value()
    {
        Assert.Equal("a", Same(new ArgumentNullException("a", "no")).ParamName);
        Assert.Equal(7, Same(new ArgumentOutOfRangeException("a", 7, "no")).ActualValue);
        var unknown = Assert.IsType<ArgumentOutOfRangeException>(RoundTrip(new ArgumentOutOfRangeException("a", new FaultFormatTests(), "no")));
        Assert.Equal("no (Parameter 'a')", unknown.Message);
        Assert.Null(unknown.ActualValue);
    }

    [Fact]
    public void An_aggregate_keeps_all_inner_exceptions_up_to_a_bound()
    {
        var aggregate = Same(new AggregateException("several", new FormatException("a"), new AggregateException(new IOException("b"), new IOException("c"))));
        Assert.Equal(2, Assert.IsType<AggregateException>(aggregate.InnerExceptions[1]).InnerExceptions.Count);

        Exception[] many = [.. Enumerable.Range(0, 100).Select(number => new AggregateException(new FormatException($"{number}"), new FormatException("x")))];
        var bounded = Assert.IsType<AggregateException>(RoundTrip(new AggregateException("many", many)));
        Assert.Equal(FaultLimits.MaxExceptions - 1, bounded.InnerExceptions.Count);
        Assert.Empty(Assert.IsType<AggregateException>(bounded.InnerExceptions[0]).InnerExceptions);
    }

    [Fact]
    public void Inner_exceptions_that_are_too_deep_are_left_out()
    {
        var exception = new InvalidOperationException("0");
        for (int number = 1; number < 100; number++)
        {
            exception = new InvalidOperationException($"{number}", exception);
        }

        int depth = 0;
        for (var current = RoundTrip(exception); current is not null; current = current.InnerException)
        {
            Assert.Equal($"{99 - depth++}", current.Message);
        }

        Assert.Equal(FaultLimits.MaxInnerDepth + 1, depth);
    }

    [Fact]
    public void An_exception_that_passes_on_a_foreign_one_says_its_name_once()
    {
        var remote = new RemoteException("A.B", "what happened", null);

        var arrived = Assert.IsType<RemoteException>(RoundTrip(RoundTrip(remote)));

        Assert.Equal("A.B", arrived.TypeName);
        Assert.Equal("A.B: what happened", arrived.Message);
    }

    [Fact]
    public void A_message_that_the_type_computes_is_the_one_that_was_sent()
    {
        ExceptionRegistry.Register(static (message, inner) => new ComputedException());
        ExceptionRegistry.Register(static (message, inner) => new PaddedException(message));
        ExceptionRegistry.Register(static (message, inner) => new FixedException());

        Same(new ComputedException());
        Same(new PaddedException("m"));
        Same(new FixedException());
        Assert.Equal("inner", RoundTrip(new ComputedException(new IOException("inner"))).InnerException?.Message);
    }

    [Fact]
    public void A_message_that_cannot_be_read_does_not_take_the_exception_along()
    {
        ExceptionRegistry.Register(static (message, inner) => new MuteException());

        var arrived = Assert.IsType<RemoteException>(RoundTrip(new MuteException()));

        Assert.Equal(typeof(MuteException).FullName, arrived.TypeName);
        Assert.Contains("NotSupportedException", arrived.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_that_one_side_has_not_are_skipped_or_keep_their_default()
    {
        RegisterCoded();

        var both = Assert.IsType<CodedException>(Read(Fault(typeof(CodedException).FullName!, ("Code", 5), ("Later", "new"), ("Note", "n"))));
        Assert.Equal((5, "n"), (both.Code, both.Note));
        var less = Assert.IsType<CodedException>(Read(Fault(typeof(CodedException).FullName!, ("Code", 5))));
        Assert.Equal((5, "default"), (less.Code, less.Note));
        var other = Assert.IsType<CodedException>(Read(Fault(typeof(CodedException).FullName!, ("Code", 5), ("Note", 7))));
        Assert.Equal((5, "default"), (other.Code, other.Note));
    }

    [Fact]
    public void An_exception_without_what_its_constructor_needs_is_told_by_name_and_message()
    {
        RegisterCoded();

        foreach (byte[] fault in new[]
        {
            Fault(typeof(CodedException).FullName!),
            Fault(typeof(CodedException).FullName!, ("Note", "n")),
            Fault(typeof(CodedException).FullName!, ("Code", "five")),
            Fault(typeof(CodedException).FullName!, ("Code", long.MaxValue)),
            Fault(typeof(CodedException).FullName!, ("Code", -1)),
        })
        {
            var arrived = Assert.IsType<RemoteException>(Read(fault));
            Assert.Equal(typeof(CodedException).FullName, arrived.TypeName);
            Assert.EndsWith("what happened", arrived.Message, StringComparison.Ordinal);
            Assert.Contains("where it was", arrived.StackTrace, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Data_that_is_too_long_is_left_out()
    {
        RegisterCoded();

        var exception = Assert.IsType<CodedException>(RoundTrip(new CodedException(5) { Note = new string('x', FaultLimits.MaxDataLength) }));

        Assert.Equal((5, "default"), (exception.Code, exception.Note));
        var inner = new CodedException(1) { Note = new string('x', FaultLimits.MaxDataLength * 2 / 3) };
        var twice = RoundTrip(new InvalidOperationException("outer", new InvalidOperationException("middle", inner)));
        Assert.Equal(inner.Note, Assert.IsType<CodedException>(twice.InnerException?.InnerException).Note);
        var together = Assert.IsType<AggregateException>(RoundTrip(new AggregateException(inner, inner)));
        Assert.Equal([inner.Note.Length, "default".Length], together.InnerExceptions.Cast<CodedException>().Select(one => one.Note.Length));
    }

    [Fact]
    public void Exceptions_without_data_have_the_five_fields_that_every_reader_knows()
    {
        var reader = new MessagePackReader(Written(new InvalidOperationException("a", new FormatException("b"))));

        Assert.Equal(FaultFormat.FewestFields, reader.ReadArrayHeader());
    }

    [Fact]
    public void Further_fields_are_skipped()
    {
        byte[] fault = Written(new FormatException("a"));
        byte[] longer = [0x99, .. fault.AsSpan(1), 0xc0, 0xc0, 0x92, 0x01, 0x02, 0x05];

        var reader = new MessagePackReader(longer);
        Assert.Equal("a", Assert.IsType<FormatException>(FaultFormat.Read(ref reader)).Message);
        Assert.True(reader.End);
    }

    [Fact]
    public void More_inner_exceptions_than_there_may_be_are_refused()
    {
        var deep = new ArrayBufferWriter<byte>();
        var wide = new ArrayBufferWriter<byte>();
        var deepWriter = new MessagePackWriter(deep);
        for (int depth = 0; depth < 100_000; depth++)
        {
            WriteHead(ref deepWriter, FaultFormat.FewestFields, "System.Exception");
        }

        deepWriter.WriteNil();
        deepWriter.Flush();
        var wideWriter = new MessagePackWriter(wide);
        WriteHead(ref wideWriter, FaultFormat.FewestFields + 2, "System.AggregateException");
        wideWriter.WriteNil();
        wideWriter.WriteNil();
        wideWriter.WriteArrayHeader(100_000);
        for (int number = 0; number < 100_000; number++)
        {
            WriteHead(ref wideWriter, FaultFormat.FewestFields, "System.Exception");
            wideWriter.WriteNil();
        }

        wideWriter.Flush();

        Assert.Throws<MessagePackSerializationException>(() => Read(deep.WrittenSpan.ToArray()));
        Assert.Throws<MessagePackSerializationException>(() => Read(wide.WrittenSpan.ToArray()));
    }

    [Theory]
    [InlineData(new byte[] { 0xdd, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0x94, 0xc0, 0xc0, 0xc0, 0xc0 })]
    [InlineData(new byte[] { 0x96, 0xc0, 0xc0, 0xc0, 0xc0, 0xc0, 0xdf, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0x96, 0xc0, 0xc0, 0xc0, 0xc0, 0xc0, 0x81, 0xa1, 0x41, 0xdd, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0x97, 0xc0, 0xc0, 0xc0, 0xc0, 0xc0, 0xc0, 0xdd, 0x7f, 0xff, 0xff, 0xff })]
    public void Lengths_without_what_they_promise_are_refused(byte[] fault) =>
        Assert.True(Record.Exception(() => Read(fault)) is MessagePackSerializationException or EndOfStreamException);

    [Fact]
    public void A_mutated_fault_is_an_exception_or_refused()
    {
        RegisterCoded();
        byte[] fault = Written(new AggregateException("several", new CodedException(5) { Note = "n" }, new HttpRequestException("no"), new ArgumentException("a", "b")));
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++)
        {
            byte[] mutated = [.. fault];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            }

            byte[] cut = mutated[..random.Next(mutated.Length + 1)];
            foreach (byte[] input in new[] { mutated, cut })
            {
                var thrown = Record.Exception(() => Read(input));
                Assert.True(
                    thrown is null or MessagePackSerializationException or EndOfStreamException or OverflowException,
                    $"seed {seed}, round {round}: {thrown}");
            }
        }
    }

    private static void RegisterCoded() => ExceptionRegistry.Register(
        new ExceptionForm<CodedException>(static (message, inner, data) => new CodedException(data.Get<int>("Code")))
            .Needs("Code", static exception => exception.Code)
            .Has("Note", static exception => exception.Note, static (exception, value) => exception.Note = value));

    private static TException Same<TException>(TException sent)
        where TException : Exception
    {
        var arrived = RoundTrip(sent);
        Assert.Equal(sent.GetType(), arrived.GetType());
        Assert.Equal(sent.Message, arrived.Message);
        return (TException)arrived;
    }

    private static Exception RoundTrip(Exception exception) => Read(Written(exception));

    private static byte[] Written(Exception exception)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(output);
        FaultFormat.Write(ref writer, exception);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static Exception Read(byte[] fault)
    {
        var reader = new MessagePackReader(fault);
        return FaultFormat.Read(ref reader);
    }

    private static byte[] Fault(string typeName, params (string Name, object Value)[] properties)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(output);
        WriteHead(ref writer, FaultFormat.FewestFields + 1, typeName);
        writer.WriteNil();
        writer.WriteMapHeader(properties.Length);
        foreach (var (name, value) in properties)
        {
            writer.Write(name);
            Formatter<object>.Default.Serialize(ref writer, value, PayloadContext.DataOnly);
        }

        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void WriteHead(ref MessagePackWriter writer, int fields, string typeName)
    {
        writer.WriteArrayHeader(fields);
        writer.Write(typeName);
        writer.Write("what happened");
        writer.Write("where it was");
        writer.WriteNil();
    }

    private sealed class ComputedException(Exception? inner = null) : Exception($"number {Interlocked.Increment(ref _number)}", inner)
    {
        private static int _number;
    }

    private sealed class PaddedException(string message) : Exception(message)
    {
        public override string Message => $"<{base.Message}>";
    }

    private sealed class FixedException : Exception
    {
        public override string Message => "always";
    }

    private sealed class MuteException : Exception
    {
        public override string Message => throw new NotSupportedException();
    }

    private sealed class CodedException(int code) : Exception("made here")
    {
        public int Code { get; } = code >= 0 ? code : throw new ArgumentOutOfRangeException(nameof(code));

        public string Note { get; set; } = "default";
    }
}
