using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// What a shared object was like at one moment, to put it back: data is copied, shared objects and live collections inside it are
/// remembered as the very ones that they are, and live collections get their items back in place. Events and what is marked
/// <see cref="SharedTransientAttribute"/> stay as they are. Take and restore it while the object's guard is held.
/// </summary>
internal sealed class CapturedState : StateContext, IDisposable
{
    private readonly object _instance;
    private readonly StateFormatter _formatter;
    private readonly PooledBufferWriter _bytes = new();
    private readonly List<object> _kept = [];

    private CapturedState(object instance, StateFormatter formatter)
    {
        _instance = instance;
        _formatter = formatter;
        var writer = new MessagePackWriter(_bytes);
        _formatter.CaptureInstance(_instance, ref writer, this);
        writer.Flush();
    }

    /// <exception cref="NotSupportedException">The class has no state code.</exception>
    public static CapturedState Of(ObjectEntry entry) => new(
        entry.Instance,
        entry.Dispatcher.UntypedState ?? throw new NotSupportedException($"The state of a {entry.ContractName} cannot be captured."));

    /// <summary>Puts the object back. May be done more than once.</summary>
    public void Restore()
    {
        var reader = new MessagePackReader(_bytes.WrittenSpan);
        _formatter.RestoreInstance(_instance, ref reader, this);
    }

    public void Dispose() => _bytes.Dispose();

    internal override void Write(
        ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual) => Keep(ref writer, reference);

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual)
    {
        actual = null;
        return (ProxyReference)Kept(ref reader);
    }

    internal override void WriteInstance(ref MessagePackWriter writer, object instance, SharedContract contract) => Keep(ref writer, instance);

    internal override T ReadInstance<T>(ref MessagePackReader reader) => (T)Kept(ref reader);

    private protected override void WriteIdentity(ref MessagePackWriter writer, object collection) => Keep(ref writer, collection);

    private protected override object? ReadIdentity(ref MessagePackReader reader) => Kept(ref reader);

    private void Keep(ref MessagePackWriter writer, object value)
    {
        writer.Write(_kept.Count);
        _kept.Add(value);
    }

    private object Kept(ref MessagePackReader reader) => _kept[reader.ReadInt32()];
}
