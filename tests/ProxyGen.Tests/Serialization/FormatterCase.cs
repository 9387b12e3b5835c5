namespace ProxyGen.Tests.Serialization;

/// <summary>A formatter with values to try it on; what all formatters must stand is tested over all of these.</summary>
internal abstract class FormatterCase(string name)
{
    public string Name { get; } = name;

    public abstract Type FormatterType { get; }

    public abstract IReadOnlyList<byte[]> Payloads { get; }

    public abstract void Read(ReadOnlySpan<byte> bytes);

    /// <summary>Checks with FsCheck that every value is read back as it was written; a failure shows the seed.</summary>
    public abstract void CheckRoundTrips();

    public abstract void CheckSamples();
}
