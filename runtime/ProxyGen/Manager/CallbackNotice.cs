using ProxyGen.Client;
using ProxyGen.Manager.Transactions;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>An event or a progress report on its way to one subscriber: nobody waits for it, so it is sent once it is written, or when the transaction ends.</summary>
internal sealed class CallbackNotice : PendingCall
{
    private readonly RemoteCallback _callback;
    private readonly ManagerContext _context;
    private readonly PooledBufferWriter _frame = new();
    private bool _isSent;
    private bool _isDeferred;

    public CallbackNotice(RemoteCallback callback)
    {
        _callback = callback;
        _context = new ManagerContext(callback.Table.Session.Runtime, callback.Table.Session, () => callback.Target);
        _frame.GetSpan(FrameHeader.Size);
        _frame.Advance(FrameHeader.Size);
    }

    public override PayloadContext Context => _context;

    public override void Advance(int count) => _frame.Advance(count);

    public override Memory<byte> GetMemory(int sizeHint = 0) => _frame.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _frame.GetSpan(sizeHint);

    public override ValueTask InvokeAsync(CancellationToken cancellationToken)
    {
        Send(cancellationToken);
        return default;
    }

    public override MessagePackReader Reply() => default;

    /// <summary>The transaction that it was raised in has been committed.</summary>
    public void Post()
    {
        _isSent = _callback.TrySend(_frame.WrittenSpan, _context);
        End();
    }

    /// <summary>The transaction that it was raised in has been rolled back.</summary>
    public void Drop() => End();

    // The subscription was compared when it was made.
    internal override void CheckFirst(ContractCheck check, ProxyReference? target, ulong member)
    {
    }

    private protected override void Send(CancellationToken cancellationToken)
    {
        var limits = _callback.Table.Session.Runtime.Limits;
        var frame = _frame.WrittenForUpdate;
        if (limits.IsTooLong(frame.Length))
        {
            throw limits.ArgumentsTooLong(frame.Length);
        }

        new FrameHeader(frame.Length - FrameHeader.Size, FrameKind.Notice, FrameFlags.None, _callback.Number).Write(frame);
        if (AmbientTransaction.Current is { } transaction)
        {
            _isDeferred = true;
            transaction.Defer(this);
            return;
        }

        _isSent = _callback.TrySend(frame, _context);
    }

    private protected override void Return()
    {
        if (!_isDeferred)
        {
            End();
        }
    }

    private void End()
    {
        if (!_isSent)
        {
            _context.TakeBackWritten();
        }

        _frame.Dispose();
    }
}
