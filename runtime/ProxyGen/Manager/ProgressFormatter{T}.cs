using System.ComponentModel;
using ProxyGen.Client;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>A receiver of progress as an argument: reports go to the client in order and wait for nobody.</summary>
/// <typeparam name="T">What is reported.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProgressFormatter<T> : IFormatter<IProgress<T>>, IReferenceFormatter, ICallbackRunner
{
    bool IReferenceFormatter.IsKnownEverywhere => false;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IProgress<T> value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ReferenceContext.From(context).WriteCallback(ref writer, value, value, this);
    }

    /// <inheritdoc/>
    public IProgress<T> Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.TryReadNil()
        ? null!
        : InstanceContext.From(context, typeof(IProgress<T>)).ReadCallback(ref reader)
            .GetOrConnect(static callback => new RemoteProgress<T>(callback));

    void ICallbackRunner.Run(object handler, LocalCallback call)
    {
        var reader = call.Reader();
        ((IProgress<T>)handler).Report(Formatter<T>.Default.Deserialize(ref reader, call.Context));
    }
}
