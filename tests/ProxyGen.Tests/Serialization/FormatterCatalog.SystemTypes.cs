using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <content>Types of the base library without type parameters that are registered where they are needed.</content>
internal static partial class FormatterCatalog
{
    private static IEnumerable<FormatterCase> SystemTypes() =>
    [
        Case(
            "Int128", new Int128Formatter(),
            Wide<long>().Two().Select(static n => new Int128((ulong)n.Item1, (ulong)n.Item2)), Int128.MinValue, -1, 0, Int128.MaxValue),
        Case(
            "UInt128", new UInt128Formatter(),
            Wide<long>().Two().Select(static n => new UInt128((ulong)n.Item1, (ulong)n.Item2)), UInt128.Zero, UInt128.MaxValue),
        Case(
            "Rune", new RuneFormatter(),
            Text().Select(static text => text.EnumerateRunes().FirstOrDefault()), new Rune('\0'), new Rune(0x10FFFF)),
        View(
            "Complex", new ComplexFormatter(), Any<double>().Two().Select(static n => new Complex(n.Item1, n.Item2)),
            static value => (Bits(value.Real), Bits(value.Imaginary)), Complex.Zero, new Complex(1.5, double.NaN)),
        Case("Vector2", new VectorFormatter<Vector2>(), Singles(2).Select(static n => new Vector2(n)), new Vector2(1, 2)),
        Case("Vector3", new VectorFormatter<Vector3>(), Singles(3).Select(static n => new Vector3(n)), new Vector3(1, 2, 3)),
        Case("Vector4", new VectorFormatter<Vector4>(), Singles(4).Select(static n => new Vector4(n)), new Vector4(1, 2, 3, 4)),
        Case(
            "Quaternion", new VectorFormatter<Quaternion>(),
            Singles(4).Select(static n => new Quaternion(n[0], n[1], n[2], n[3])), Quaternion.Identity),
        Case(
            "Plane", new VectorFormatter<Plane>(),
            Singles(4).Select(static n => new Plane(n[0], n[1], n[2], n[3])), new Plane(1, 2, 3, 4)),
        Case("Matrix3x2", new VectorFormatter<Matrix3x2>(), Singles(6).Select(ToMatrix3x2), Matrix3x2.CreateTranslation(5, 6)),
        Case("Matrix4x4", new VectorFormatter<Matrix4x4>(), Singles(16).Select(ToMatrix4x4), Matrix4x4.CreateTranslation(5, 6, 7)),
        Case("Index", new IndexFormatter(), Ends(), new Index(0), ^0, ^int.MaxValue),
        Case("Range", new RangeFormatter(), Ends().Two().Select(static n => n.Item1..n.Item2), .., 1..^1),
        View(
            "StringBuilder", new StringBuilderFormatter(),
            Text().Select(static text => new StringBuilder(text)).OrNull(), static value => value?.ToString(), null!,
            new StringBuilder("a")),
        View(
            "EventArgs", new EventArgsFormatter(), Gen.Constant(EventArgs.Empty).OrNull(), static value => value is null, null!, EventArgs.Empty),
        View(
            "PropertyChangedEventArgs", new PropertyChangedEventArgsFormatter(),
            Text().OrNull().Select(static name => new PropertyChangedEventArgs(name)).OrNull(),
            static value => (value is null, value?.PropertyName), null!, new PropertyChangedEventArgs(null), new PropertyChangedEventArgs("Name")),
        Case(
            "BitArray", new BitArrayFormatter(),
            Any<bool[]>().Select(static bits => new BitArray(bits)).OrNull(), null!, new BitArray(33, true)),
        Case(
            "CultureInfo", new CultureInfoFormatter(),
            Gen.Elements("", "en", "de-DE", "tr-TR").Select(CultureInfo.GetCultureInfo).OrNull(), null!, CultureInfo.InvariantCulture),
        Case(
            "TimeZoneInfo", new TimeZoneInfoFormatter(),
            Gen.Elements(TimeZoneInfo.GetSystemTimeZones().Take(20)).OrNull(), null!, TimeZoneInfo.Utc, TimeZoneInfo.Local),
        Case(
            "IPAddress", new IPAddressFormatter(),
            Gen.OneOf(Any<byte>().ArrayOf(4), Any<byte>().ArrayOf(16)).Select(static bytes => new IPAddress(bytes)).OrNull(), null!,
            IPAddress.IPv6Any, new IPAddress(IPAddress.IPv6Loopback.GetAddressBytes(), 3), IPAddress.Parse("::ffff:1.2.3.4")),
        Case(
            "IPEndPoint", new IPEndPointFormatter(),
            Gen.OneOf(Any<byte>().ArrayOf(4), Any<byte>().ArrayOf(16)).Zip(Any<ushort>())
                .Select(static n => new IPEndPoint(new IPAddress(n.Item1), n.Item2)).OrNull(),
            null!, new IPEndPoint(IPAddress.Loopback, 0), new IPEndPoint(IPAddress.IPv6Any, 65_535)),
        View(
            "JsonElement", new JsonElementFormatter(),
            Json().Select(static text => JsonElement.Parse(text)),
            static value => value.ValueKind == JsonValueKind.Undefined ? null : value.GetRawText(), default,
            JsonElement.Parse("""{"a": [1, 2.50, "é\u00e9", null], "a": true}""")),
        View(
            "JsonDocument", new JsonDocumentFormatter(),
            Json().Select(static text => JsonDocument.Parse(text)).OrNull(), static value => value?.RootElement.GetRawText(), null!,
            JsonDocument.Parse("[ 1 ]")),
        View(
            "JsonNode", new JsonNodeFormatter<JsonNode>(),
            Json().Select(static text => JsonNode.Parse(text)!), static value => value?.ToJsonString(), null!, JsonValue.Create(1)),
        View(
            "JsonObject", new JsonNodeFormatter<JsonObject>(),
            Text().Select(static text => new JsonObject { [text] = 1 }), static value => value?.ToJsonString(), null!, []),
    ];

    private static Gen<float[]> Singles(int count) => Gen.Choose(-1000, 1000).Select(static n => n / 8f).ArrayOf(count);

    private static Gen<Index> Ends() =>
        Gen.Choose(0, int.MaxValue).Zip(Any<bool>()).Select(static n => new Index(n.Item1, n.Item2));

    private static Gen<string> Json() =>
        Text().ArrayOf().Select(static texts => JsonSerializer.Serialize(texts.Select(static text => new { text, text.Length })));

    private static Matrix3x2 ToMatrix3x2(float[] n) => new(n[0], n[1], n[2], n[3], n[4], n[5]);

    private static Matrix4x4 ToMatrix4x4(float[] n) =>
        new(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], n[14], n[15]);
}
