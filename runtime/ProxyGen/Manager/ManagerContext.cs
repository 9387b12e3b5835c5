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
/// <param name="callEnded">Gives what is cancelled when nobody waits for the call any more.</param>
internal sealed class ManagerContext(
    ManagerRuntime runtime, Session session, Func<ObjectEntry?> target, Func<CancellationToken>? callEnded = null) : InstanceContext
{
    private readonly List<ObjectEntry> _arguments = [];
    private readonly List<ObjectEntry> _resolved = [];
    private readonly List<ulong> _written = [];

    internal override CancellationToken CallEnded => callEnded?.Invoke() ?? default;

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
        ReleaseHeld();
    }

    /// <summary>References to other managers' objects in what was written; null for none. They are kept until the other side has taken them.</summary>
    public List<ProxyReference>? TakeKept() => TakeHeld();

    internal override void Write(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual)
    {
        if (reference.Channel.ManagerId == runtime.Id)
        {
            WriteEntry(ref writer, reference.Pinned as ObjectEntry ?? runtime.FindObject(reference.ObjectId), declared?.Name);
            return;
        }

        WriteForeign(ref writer, reference, actual, isSameProcess: session.ProcessId == Environment.ProcessId);
    }

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual)
    {
        (var managerId, ulong objectId, actual) = ReferenceFormat.Read(ref reader, out string? address);
        if (managerId != runtime.Id)
        {
            // This process becomes a client of that manager, if it knows it.
            return ManagerDirectory.Claim(managerId, objectId, address);
        }

        var entry = Resolve(objectId);
        actual = entry.Contract.Identity;
        return new ProxyReference(runtime.LocalChannel, entry.Id, pinned: entry);
    }

    /// <summary>Writes a shared instance. It has the contract of its own class, which may derive from the one declared.</summary>
    internal override void WriteInstance(ref MessagePackWriter writer, object instance, SharedContract contract) =>
        WriteEntry(ref writer, EntryOf(instance, contract), contract.Name);

    /// <summary>Writes a shared instance where only an interface is declared: the other side is told what it is.</summary>
    public void WriteUndeclared(ref MessagePackWriter writer, object instance, SharedContract contract) =>
        WriteEntry(ref writer, EntryOf(instance, contract), declared: null);

    internal override T ReadInstance<T>(ref MessagePackReader reader)
    {
        var entry = ReadArgument(ref reader);
        return entry.Instance as T ?? entry.Subject as T ?? throw new ContractMismatchException(
            $"The call needs a {typeof(T)}, but object #{entry.Id} is a {entry.ContractName}.");
    }

    /// <summary>Writes a collection inside the target, with the built-in type that stands around it.</summary>
    public void WriteLive(ref MessagePackWriter writer, object collection, Func<object, object> wrap, SharedContract contract) =>
        WriteEntry(ref writer, GetOrAdd(collection, wrap, contract), contract.Name);

    /// <summary>Writes a reference, with the object's contract where it is another than the one declared.</summary>
    public void WriteEntry(ref MessagePackWriter writer, ObjectEntry entry, string? declared)
    {
        session.AddReference(entry);
        _written.Add(entry.Id);
        ReferenceFormat.Write(ref writer, runtime.Id, entry.Id, entry.ContractName == declared ? null : entry.Contract.Identity);
    }

    /// <summary>A delegate of the process at the other end.</summary>
    internal override RemoteCallback ReadCallback(ref MessagePackReader reader) =>
        session.Callbacks.Resolve(CallbackFormat.Read(ref reader), target());

    /// <summary>An argument that the method receives as the real instance.</summary>
    public ObjectEntry ReadArgument(ref MessagePackReader reader)
    {
        var (managerId, objectId, _) = ReferenceFormat.Read(ref reader, out string? address);
        if (managerId != runtime.Id)
        {
            throw new NotSupportedException(
                $"The object itself is needed here, but it lives in another manager{(address is null ? "" : $", at {address}")}. "
                + "Create both objects in one manager, or declare the proxy as the parameter.");
        }

        var entry = Resolve(objectId);
        _arguments.Add(entry);
        return entry;
    }

    private ObjectEntry EntryOf(object instance, SharedContract contract) =>
        runtime.Objects.FindInstance(instance)
        ?? GetOrAdd(instance, static same => same, ContractRegistry.FindOf(instance.GetType()) ?? contract);

    private ObjectEntry GetOrAdd(object instance, Func<object, object> wrap, SharedContract contract) =>
        runtime.Objects.GetOrAdd(instance, wrap, contract, target()?.Guard ?? new Guard());

    private ObjectEntry Resolve(ulong objectId)
    {
        var entry = runtime.FindObject(objectId);
        _resolved.Add(entry);
        return entry;
    }
}
