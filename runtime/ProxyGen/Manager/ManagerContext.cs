using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// References in the payloads of one call, seen from the manager: proxies become references that hold the object itself, instances of
/// shared classes become references, and what is written is counted for the caller's session.
/// </summary>
/// <param name="runtime">The manager.</param>
/// <param name="session">The process at the other end.</param>
/// <param name="target">The object that is called, or that a delegate was given to; null for none.</param>
internal sealed class ManagerContext(ManagerRuntime runtime, Session session, Func<ObjectEntry?> target) : InstanceContext
{
    private readonly List<ObjectEntry> _arguments = [];
    private readonly List<ObjectEntry> _resolved = [];
    private readonly List<ulong> _written = [];

    /// <summary>The real instances among the arguments; their guards are entered with the target's.</summary>
    public IReadOnlyList<ObjectEntry> Arguments => _arguments;

    /// <summary>Prepares for another call.</summary>
    public void Clear()
    {
        ClearForRepeat();
        _resolved.Clear();
    }

    /// <summary>Prepares for reading the same arguments again. Their objects stay alive although the caller may have dropped them.</summary>
    public void ClearForRepeat()
    {
        _arguments.Clear();
        _written.Clear();
    }

    /// <summary>The member has returned: from now on its arguments live without this call, which may wait long for its next use.</summary>
    public void ForgetArguments()
    {
        _arguments.Clear();
        _resolved.Clear();
    }

    /// <summary>The result will not be sent: its references are not on their way.</summary>
    public void TakeBackWritten()
    {
        foreach (ulong objectId in _written)
        {
            session.RemoveReferences(objectId, 1);
        }

        _written.Clear();
    }

    internal override void Write(ref MessagePackWriter writer, ProxyReference reference)
    {
        if (reference.Pinned is not ObjectEntry entry || reference.Channel.ManagerId != runtime.Id)
        {
            throw new NotSupportedException(
                "This proxy belongs to another manager and cannot be stored in or returned from this one. Create both objects in one manager.");
        }

        WriteEntry(ref writer, entry);
    }

    internal override ProxyReference Read(ref MessagePackReader reader)
    {
        var entry = Resolve(ref reader);
        return new ProxyReference(runtime.LocalChannel, entry.Id, pinned: entry);
    }

    internal override void WriteInstance(ref MessagePackWriter writer, object instance, SharedContract contract) =>
        WriteInstance(ref writer, instance, static self => self, contract);

    internal override T ReadInstance<T>(ref MessagePackReader reader)
    {
        var entry = ReadArgument(ref reader);
        return entry.Instance as T ?? entry.Subject as T ?? throw new ContractMismatchException(
            $"The call needs a {typeof(T)}, but object #{entry.Id} is a {entry.ContractName}.");
    }

    public void WriteInstance(ref MessagePackWriter writer, object instance, Func<object, object> wrap, SharedContract contract) =>
        WriteEntry(ref writer, runtime.Objects.GetOrAdd(instance, wrap, contract, target()?.Guard ?? new Guard()));

    public void WriteEntry(ref MessagePackWriter writer, ObjectEntry entry)
    {
        session.AddReference(entry);
        _written.Add(entry.Id);
        ReferenceFormat.Write(ref writer, runtime.Id, entry.Id);
    }

    /// <summary>A delegate of the process at the other end.</summary>
    internal override RemoteCallback ReadCallback(ref MessagePackReader reader) =>
        session.Callbacks.Resolve(CallbackFormat.Read(ref reader), target());

    /// <summary>An argument that the method receives as the real instance.</summary>
    public ObjectEntry ReadArgument(ref MessagePackReader reader)
    {
        var entry = Resolve(ref reader);
        _arguments.Add(entry);
        return entry;
    }

    private ObjectEntry Resolve(ref MessagePackReader reader)
    {
        var (managerId, objectId) = ReferenceFormat.Read(ref reader);
        if (managerId != runtime.Id)
        {
            throw new NotSupportedException(
                "A proxy of another manager cannot be passed to an object of this one. Create both objects in one manager.");
        }

        var entry = runtime.FindObject(objectId);
        _resolved.Add(entry);
        return entry;
    }
}
