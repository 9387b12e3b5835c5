namespace ProxyGen.Serialization;

/// <inheritdoc/>
internal sealed class KnownType<T>() : KnownType(typeof(T))
{
    public override bool IsReference => Formatter<T>.Default is IReferenceFormatter;

    public override bool IsOfManagerOnly => Formatter<T>.Default is IReferenceFormatter { IsKnownEverywhere: false };

    public override void Serialize(ref MessagePackWriter writer, object value, PayloadContext context) =>
        Formatter<T>.Default.Serialize(ref writer, (T)value, context);

    public override object? Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        Formatter<T>.Default.Deserialize(ref reader, context);
}
