using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// Writes a detached copy of a shared object and of the shared objects inside it. An object is its contract's name, what
/// its state looks like, where no other of its class stands before it, and its state where it is met first, and the number of that place afterwards, so that the copies refer to each other as the originals do.
/// Proxies stay proxies.
/// </summary>
/// <param name="references">Turns proxies into references.</param>
/// <param name="isDescribed">Whether to tell what the state of each class looks like, and not only a hash of that.</param>
internal sealed class SnapshotWriter(ReferenceContext references, bool isDescribed) : StateContext
{
    private readonly HashSet<string> _described = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _written = new(ReferenceEqualityComparer.Instance);

    internal override void Write(
        ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual) => references.Write(ref writer, reference, declared, actual);

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual) =>
        throw new NotSupportedException("A snapshot is being written.");

    /// <exception cref="NotSupportedException">The state of the object, or of one inside it, cannot be captured.</exception>
    internal override void WriteInstance(ref MessagePackWriter writer, object instance, SharedContract contract)
    {
        if (_written.TryGetValue(instance, out int number))
        {
            writer.Write(number);
            return;
        }

        // A field may declare a base class of what it holds.
        var actual = ContractRegistry.Find(instance.GetType()) ?? contract;
        var state = actual.Dispatcher.UntypedState ?? throw new NotSupportedException(
            $"The state of a {actual.Name} cannot be captured: the class has a field that is no data. PG0018 names it at compile time.");
        _written.Add(instance, _written.Count);
        writer.EnterObject();
        writer.WriteArrayHeader(3);
        writer.Write(actual.Name);
        if (!_described.Add(actual.Name))
        {
            writer.WriteNil();
        }
        else if (state.Describe(actual.Name) is var (description, fingerprint) && isDescribed && fingerprint != 0)
        {
            description.Write(ref writer);
        }
        else
        {
            writer.Write(fingerprint);
        }

        state.CaptureInstance(instance, ref writer, this);
        writer.LeaveObject();
    }

    internal override T ReadInstance<T>(ref MessagePackReader reader) => throw new NotSupportedException("A snapshot is being written.");

    private protected override void WriteIdentity(ref MessagePackWriter writer, object collection) => writer.WriteNil();

    private protected override object? ReadIdentity(ref MessagePackReader reader) => throw new NotSupportedException("A snapshot is being written.");
}
