using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Protocol.Contracts;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>Puts together the detached copy that a <see cref="SnapshotWriter"/> has written.</summary>
internal sealed class SnapshotReader(ReferenceContext references) : StateContext
{
    private readonly List<object> _read = [];

    internal override void Write(
        ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual) => throw new NotSupportedException("A snapshot is being read.");

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual) => references.Read(ref reader, out actual);

    internal override void WriteInstance(ref MessagePackWriter writer, object instance, SharedContract contract) =>
        throw new NotSupportedException("A snapshot is being read.");

    /// <exception cref="ContractMismatchException">This process knows no class of that name whose state could be restored, or another one is expected.</exception>
    internal override T ReadInstance<T>(ref MessagePackReader reader)
    {
        if (reader.NextMessagePackType == MessagePackType.Integer)
        {
            int number = reader.ReadInt32();
            return (uint)number < (uint)_read.Count
                ? Checked<T>(_read[number])
                : throw new MessagePackSerializationException($"A snapshot of {_read.Count} objects refers to number {number}.");
        }

        int count = reader.ReadArrayHeader();
        if (count != 3)
        {
            throw new MessagePackSerializationException($"An object in a snapshot has 3 parts, not {count}.");
        }

        reader.EnterObject();
        string name = reader.ReadString() ?? "";
        var state = ContractRegistry.Find(name)?.Dispatcher.UntypedState ?? throw new ContractMismatchException(
            $"The snapshot holds a {name}, which this process cannot put together. Reference the assembly that declares it, in the manager's version.");
        Compare(ref reader, name, state);
        object instance = state.AllocateInstance();
        var result = Checked<T>(instance);
        _read.Add(instance);
        state.RestoreInstance(instance, ref reader, this);
        reader.LeaveObject();
        return result;
    }

    /// <exception cref="StateDiffersException">It may, and the snapshot does not say how.</exception>
    private static void Compare(ref MessagePackReader reader, string name, StateFormatter state)
    {
        if (reader.TryReadNil())
        {
            return;
        }

        var (own, fingerprint) = state.Describe(name);
        if (reader.NextMessagePackType == MessagePackType.Integer)
        {
            if (reader.ReadUInt64() is var other && other != fingerprint && other != 0 && fingerprint != 0)
            {
                throw new StateDiffersException();
            }

            return;
        }

        if (own.Difference(name, StateDescription.Read(ref reader)) is { } reason)
        {
            throw new ContractMismatchException(
                $"The state of {name} differs between this program and its manager: {reason}. "
                + "Members that are the same keep working; to take snapshots, build both programs from the same version of the class and its data.");
        }
    }

    private protected override void WriteIdentity(ref MessagePackWriter writer, object collection) =>
        throw new NotSupportedException("A snapshot is being read.");

    private protected override object? ReadIdentity(ref MessagePackReader reader)
    {
        reader.ReadNil();
        return null;
    }

    private static T Checked<T>(object instance)
        where T : class => instance as T
            ?? throw new ContractMismatchException($"The snapshot holds a {instance.GetType()} where a {typeof(T)} is expected.");
}
