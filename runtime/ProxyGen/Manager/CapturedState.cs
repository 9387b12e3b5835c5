using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// What a shared object was like at one moment, to put it back: data is copied, shared objects and live collections inside it are
/// remembered as the very ones that they are, and live collections get their items back in place. Events and what is marked
/// <see cref="SharedTransientAttribute"/> stay as they are. Take and restore it while the object's guard is held.
/// </summary>
internal sealed class CapturedState : KeepingContext, IDisposable
{
    private readonly object _instance;
    private readonly StateFormatter _formatter;
    private readonly PooledBufferWriter _bytes = new();
    private readonly List<(object Instance, SharedContract Declared)> _inside = [];

    private CapturedState(object instance, StateFormatter formatter)
    {
        _instance = instance;
        _formatter = formatter;
        var writer = new MessagePackWriter(_bytes);
        _formatter.CaptureInstance(_instance, ref writer, this);
        writer.Flush();
    }

    /// <summary>The shared objects inside, with the contracts of the classes declared.</summary>
    public IReadOnlyList<(object Instance, SharedContract Declared)> Inside => _inside;

    /// <exception cref="NotSupportedException">The class has no state code.</exception>
    public static CapturedState Of(ObjectEntry entry) => Of(entry.Instance, entry.Contract);

    /// <exception cref="NotSupportedException">The class has no state code; the message names the field that is in the way.</exception>
    public static CapturedState Of(object instance, SharedContract contract) => new(
        instance,
        contract.Dispatcher.UntypedState
            ?? throw new NotSupportedException($"The state of a {contract.Name} cannot be captured: {contract.Dispatcher.StateProblem ?? "it has no state code"}."));

    /// <summary>Puts the object back. May be done more than once.</summary>
    public void Restore()
    {
        var reader = new MessagePackReader(_bytes.WrittenSpan);
        _formatter.RestoreInstance(_instance, ref reader, this);
    }

    public void Dispose() => _bytes.Dispose();

    internal override void WriteInstance(ref MessagePackWriter writer, object instance, SharedContract contract)
    {
        base.WriteInstance(ref writer, instance, contract);
        _inside.Add((instance, contract));
    }
}
