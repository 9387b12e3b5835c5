using System.ComponentModel;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>Lets references to shared objects travel inside payloads. Every call has one; a payload outside a call has not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReferenceContext : PayloadContext
{
    private List<CallbackEntry>? _handedOver;
    private List<ProxyReference>? _held;

    private protected ReferenceContext()
    {
    }

    /// <summary>Whether the objects whose references are written have to be kept until the call is over, because its maker does not wait for that.</summary>
    internal bool HoldsWritten { get; set; }

    /// <summary>Whether progress has arrived for what this call handed over, which its caller is to see handled first.</summary>
    internal bool HasProgress => _handedOver is not null && _handedOver.Exists(static entry => entry.ReceivedProgress is not null);

    /// <summary>Where delegates among the arguments are kept; null where there can be none.</summary>
    internal virtual CallbackTable? Callbacks => null;

    /// <summary>Writes a delegate, or something else with a handler behind it, which is handed over until <see cref="ReleaseCallbacks"/> at least.</summary>
    internal void WriteCallback(ref MessagePackWriter writer, object key, object handler, ICallbackRunner runner)
    {
        if (Callbacks is not { } table)
        {
            throw new NotSupportedException("A delegate can only travel as an argument of a call to a shared object.");
        }

        var entry = table.Use(key, handler, runner);
        (_handedOver ??= []).Add(entry);
        CallbackFormat.Write(ref writer, entry.Number);
    }

    /// <summary>The call is over: what it handed over is kept only as far as the manager holds it.</summary>
    internal void ReleaseCallbacks()
    {
        if (_handedOver is null)
        {
            return;
        }

        foreach (var entry in _handedOver)
        {
            Callbacks!.EndUse(entry);
        }

        _handedOver.Clear();
    }

    /// <summary>Keeps an object until <see cref="ReleaseHeld"/>.</summary>
    internal void Hold(ProxyReference reference)
    {
        reference.AddProxy();
        (_held ??= []).Add(reference);
    }

    /// <summary>The other side has taken what was written, or will not: nothing is kept for it any more.</summary>
    internal void ReleaseHeld()
    {
        if (_held is null)
        {
            return;
        }

        foreach (var reference in _held)
        {
            reference.RemoveProxy();
        }

        _held.Clear();
    }

    /// <summary>Writes a reference to an object of another manager, and keeps it until the other side has claimed it there.</summary>
    /// <exception cref="NotSupportedException">The other side cannot reach that manager.</exception>
    private protected void WriteForeign(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? actual, bool isSameProcess)
    {
        var managerId = reference.Channel.ManagerId;
        string? address = ManagerDirectory.AddressOf(managerId);
        if (address is null && !isSameProcess)
        {
            throw ManagerDirectory.Unknown(address);
        }

        Hold(reference);
        ReferenceFormat.Write(ref writer, managerId, reference.ObjectId, actual, address);
    }

    /// <summary>Takes what was kept for the other side; whoever takes it has to give it back.</summary>
    private protected List<ProxyReference>? TakeHeld()
    {
        var held = _held is { Count: > 0 } ? _held : null;
        if (held is not null)
        {
            _held = null;
        }

        return held;
    }

    /// <summary>Does something once all progress that has arrived for this call is handled.</summary>
    internal void AfterProgress(Action action)
    {
        var queues = _handedOver!.Select(static entry => entry.ReceivedProgress).OfType<NoticeQueue>().ToList();
        int left = queues.Count;
        if (left == 0)
        {
            action();
        }

        foreach (var queue in queues)
        {
            queue.Add(() =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                {
                    action();
                }
            });
        }
    }

    /// <summary>Writes a reference and keeps its object alive until the other side has it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="declared">The contract that the other side expects; null for any.</param>
    /// <param name="actual">The contract of the proxy, where it is another than the one declared.</param>
    internal abstract void Write(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual);

    /// <summary>Reads a reference that the other side has counted for this one.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="actual">The object's contract, where it may be another than the one declared.</param>
    internal abstract ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual);

    /// <exception cref="NotSupportedException">The payload is not part of a call.</exception>
    internal static ReferenceContext From(PayloadContext context) => context as ReferenceContext
        ?? throw new NotSupportedException(
            "A reference to a shared object can only travel in a call, a worker's arguments or a shared collection, not in data serialized by itself.");
}
