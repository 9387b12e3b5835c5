using System.ComponentModel;
using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>A stream as an argument: the manager takes items out of it while its method enumerates.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StreamFormatter<T> : IFormatter<IAsyncEnumerable<T>>, IReferenceFormatter, ICallbackRunner
{
    bool IReferenceFormatter.IsKnownEverywhere => false;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IAsyncEnumerable<T> value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ReferenceContext.From(context).WriteCallback(ref writer, value, new LocalStream<T>(value), this);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var arguments = InstanceContext.From(context, typeof(IAsyncEnumerable<T>));
        return new RemoteStream<T>(arguments.ReadCallback(ref reader), arguments.CallEnded);
    }

    void ICallbackRunner.Run(object handler, LocalCallback call)
    {
        var reader = call.Reader();
        var (enumeration, limit) = StreamFormat.ReadRequest(ref reader);
        call.CompleteWhen(((LocalStream<T>)handler).RunAsync(call, enumeration, limit));
    }
}
