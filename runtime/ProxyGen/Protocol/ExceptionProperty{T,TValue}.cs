using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>
/// A property that travels with exceptions of a type. Its getter, its setter and the formatters of its type are code of the program, and may
/// throw whatever they like. The exception under way is what happened, and must not give way to that: it travels without the property.
/// </summary>
internal sealed class ExceptionProperty<TException, TValue>(
    string name, Func<TException, TValue> read, Action<TException, TValue>? restore, bool isNeeded)
    : ExceptionProperty<TException>(name, isNeeded)
    where TException : Exception
{
    public override bool TryWrite(PooledBufferWriter output, TException exception)
    {
        try
        {
            var writer = new MessagePackWriter(output);
            writer.Write(Name);
            Formatter<TValue>.Default.Serialize(ref writer, read(exception), PayloadContext.DataOnly);
            writer.Flush();
            return true;
        }
#pragma warning disable CA1031 // See above.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    public override void TryRead(ExceptionData data, ReadOnlySpan<byte> value)
    {
        try
        {
            var reader = new MessagePackReader(value);
            data.Add(Name, Formatter<TValue>.Default.Deserialize(ref reader, PayloadContext.DataOnly));
        }
#pragma warning disable CA1031 // See above; and the property may have another type in the build that sent it.
        catch (Exception)
#pragma warning restore CA1031
        {
            // It is missing then.
        }
    }

    public override void TryRestore(TException exception, ExceptionData data)
    {
        if (restore is null || !data.TryGet<TValue>(Name, out var value))
        {
            return;
        }

        try
        {
            restore(exception, value);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception)
#pragma warning restore CA1031
        {
            // It keeps what the constructor gave it.
        }
    }
}
