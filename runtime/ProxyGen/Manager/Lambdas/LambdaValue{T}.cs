using ProxyGen.Serialization;

namespace ProxyGen.Manager.Lambdas;

/// <summary>How values of <typeparamref name="T"/> get into a lambda and out of it.</summary>
internal sealed class LambdaValue<T> : LambdaValue
{
    public override object? Read(ref MessagePackReader reader, PayloadContext context) => Formatter<T>.Default.Deserialize(ref reader, context);

    public override void Write(ref MessagePackWriter writer, object? value, PayloadContext context) =>
        Formatter<T>.Default.Serialize(ref writer, (T)value!, context);

    public override void WriteResult(ref MessagePackWriter writer, Task ended, PayloadContext context) =>
        Formatter<T>.Default.Serialize(ref writer, ((Task<T>)ended).GetAwaiter().GetResult(), context);
}
