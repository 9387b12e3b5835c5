using System.ComponentModel;
using ProxyGen.Client;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// A delegate as an argument, written by the generator for each type of delegate: the client's end calls the delegate, the manager's end
/// has one of its own that has it called.
/// </summary>
/// <typeparam name="TDelegate">The delegate's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CallbackFormatter<TDelegate> : IFormatter<TDelegate>, IReferenceFormatter, ICallbackRunner
    where TDelegate : Delegate
{
    bool IReferenceFormatter.IsKnownEverywhere => false;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, TDelegate value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ReferenceContext.From(context).WriteCallback(ref writer, value, value, this);
    }

    /// <inheritdoc/>
    public TDelegate Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.TryReadNil()
        ? null!
        : InstanceContext.From(context, typeof(TDelegate)).ReadCallback(ref reader).GetOrConnect(Connect);

    void ICallbackRunner.Run(object handler, LocalCallback call) => Run((TDelegate)handler, call);

    internal TDelegate Subscriber(RemoteCallback callback) => callback.GetOrConnect(Subscribe);

    /// <summary>A delegate that has the client's called and waits for the outcome.</summary>
    /// <param name="callback">The client's delegate.</param>
    protected abstract TDelegate Connect(RemoteCallback callback);

    /// <summary>A delegate that tells the client's and waits for nobody.</summary>
    /// <param name="callback">The client's delegate.</param>
    protected virtual TDelegate Subscribe(RemoteCallback callback) =>
        throw new NotSupportedException("An event's handler returns nothing.");

    /// <summary>Decodes the arguments, calls the client's delegate and encodes its result.</summary>
    /// <param name="handler">The delegate.</param>
    /// <param name="call">Arguments and outcome.</param>
    protected abstract void Run(TDelegate handler, LocalCallback call);
}
