using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

/// <param name="name">The type, for the test's name.</param>
/// <param name="formatter">The formatter.</param>
/// <param name="values">Values to try.</param>
/// <param name="view">What must be equal, where Equals of the value itself does not say so.</param>
/// <param name="samples">Values that must be tried.</param>
internal sealed class FormatterCase<T>(
    string name,
    IFormatter<T> formatter,
    Gen<T> values,
    Func<T, object?> view,
    params T[] samples) : FormatterCase(name)
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    public override Type FormatterType => formatter.GetType();

    public override IReadOnlyList<byte[]> Payloads { get; } = [.. samples.Select(value => Wire.Serialize(formatter, value))];

    public override void Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new MessagePackReader(bytes);
        formatter.Deserialize(ref reader, PayloadContext.DataOnly);
    }

    public override void CheckRoundTrips() => Prop.ForAll(values.ToArbitrary(), CheckRoundTrip).Check(Thorough);

    public override void CheckSamples() => Assert.All(samples, CheckRoundTrip);

    private void CheckRoundTrip(T value)
    {
        var bytes = Wire.Serialize(formatter, value);
        Assert.Equal(view(value), view(Wire.Deserialize(formatter, bytes)));

        var reader = new MessagePackReader(bytes);
        reader.Skip();
        Assert.True(reader.End, "Skip and Deserialize do not agree on where the value ends.");
    }
}
