using System.ComponentModel;
using ProxyGen.Protocol;

namespace ProxyGen.Client;

/// <summary>
/// What every proxy derives from: a reference and the means to call its object. Safe for use by several threads.
/// Two proxies are equal when they stand for the same object; comparing, hashing and printing never call the manager.
/// </summary>
public abstract class SharedProxy : ISharedProxy, IAsyncDisposable, IEquatable<SharedProxy>
{
    private readonly ProxyReference _reference;
    private IFence? _fence;
    private int _disposed;
    private bool _isChecked;

    /// <summary>Used by generated code.</summary>
    /// <param name="reference">What the proxy stands for.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected SharedProxy(ProxyReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _reference = reference;
    }

    ProxyReference ISharedProxy.Reference
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            return _reference;
        }
    }

    internal ProxyReference Reference => _reference;

    /// <summary>What this process takes the object for; set once, by whoever makes the proxy. Null: nothing is compared.</summary>
    internal IContract? Contract { get; set; }

    /// <summary>Whether it may have subscribed handlers to events, which end with it.</summary>
    internal bool HasSubscriptions { get; set; }

    /// <summary>Whether both stand for the same object.</summary>
    public static bool operator ==(SharedProxy? left, SharedProxy? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they stand for different objects.</summary>
    public static bool operator !=(SharedProxy? left, SharedProxy? right) => !(left == right);

    /// <summary>Whether <paramref name="other"/> stands for the same object.</summary>
    public bool Equals(SharedProxy? other) =>
        other is not null && other._reference.ObjectId == _reference.ObjectId && other._reference.Channel.ManagerId == _reference.Channel.ManagerId;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is SharedProxy other && Equals(other);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(_reference.ObjectId, _reference.Channel.ManagerId);

    /// <summary>The proxy's type and the object's number; does not call the manager.</summary>
    public sealed override string ToString() => $"{GetType().Name} #{_reference.ObjectId}";

    /// <summary>Drops this proxy's hold on the object. The object lives on while others hold it. Using the proxy afterwards throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            if (HasSubscriptions)
            {
                EventSubscriptions.RemoveAll(this);
            }

            _reference.RemoveProxy();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Drops this proxy's hold on the object, as <see cref="Dispose"/> does.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    internal PendingCall Begin(ulong member) => BeginCall(member);

    /// <summary>Another proxy of the same object, whose calls are made under a lease.</summary>
    internal SharedProxy WithFence(IFence fence)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        var fenced = (SharedProxy)MemberwiseClone();
        fenced._fence = fence;
        fenced.HasSubscriptions = false;
        _reference.AddProxy();
        return fenced;
    }

    /// <summary>Used by generated code: starts a call of a member.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected PendingCall BeginCall(ulong member)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        var call = _fence is null ? _reference.Channel.Begin(_reference.ObjectId, member) : BeginFenced(_fence, member);
        if (!_isChecked)
        {
            CheckFirst(call, member);
        }

        return call;
    }

    private PendingCall BeginFenced(IFence fence, ulong member)
    {
        var gate = fence.Lock.Reference;
        var header = new FenceHeader(gate.Channel.ManagerId, gate.ObjectId, fence.CurrentToken);
        var call = _reference.Channel.Begin(_reference.ObjectId, member);
        call.Fence(header);
        return call;
    }

    // Once the manager is known to have the same contract, this proxy asks no more.
    private void CheckFirst(PendingCall call, ulong member)
    {
        if (Contract is null || _reference.Channel.CheckOf(Contract) is not { IsSame: false } check)
        {
            _isChecked = true;
        }
        else
        {
            call.CheckFirst(check, _reference, member);
        }
    }

    /// <summary>Used by generated code where a member of the shared class hides <see cref="BeginCall"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static PendingCall BeginCallOf(SharedProxy proxy, ulong member)
    {
        ArgumentNullException.ThrowIfNull(proxy);
        return proxy.BeginCall(member);
    }
}
