using System.Collections.Concurrent;
using System.Net.Sockets;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.Client;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.Socket;

/// <summary>
/// Calls to a manager in another process: one connection for all threads of this process, with a number for each call. What it carries
/// goes through the socket or, between processes of one machine, through rings, and synchronous calls through lanes. When the connection
/// ends, calls that were sent fail as in doubt and later ones as not made.
/// </summary>
internal sealed partial class ConnectionChannel : Channel, ICallbackHost, IDisposable
{
    private const int GatheredLength = 64 * 1024;
    private const int Slots = 2048;

    private readonly Transport _transport;
    private readonly ProtocolLimits _limits;
    private readonly FrameSender _sender;
    private readonly FrameReceiver _receiver;
    private readonly ReferenceTable _references;
    private readonly CallPool<ConnectionCall> _pool;
    private readonly CallTable<ConnectionCall> _pending = new(Slots);
    private readonly Lock _lostLock = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly ConcurrentDictionary<IContract, ContractCheck> _checks = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _earlyLock = new();
    private readonly Dictionary<ulong, (FrameHeader Header, byte[] Body)> _early = [];
    private readonly ClientLanes? _lanes;
    private readonly object _noticesGate = new();
    private ulong _lastCallId;
    private uint _notices;
    private OpenCount _asynchronousCalls;
    private OpenCount _batchedCalls;
    private int _awaitingNotices;
    private int _laneSleepers;
    private string? _lostBecause;

    private ConnectionChannel(Transport transport, Guid managerId, ulong sessionId, ProtocolLimits limits, ClientLanes? lanes)
    {
        _transport = transport;
        _limits = limits;
        _lanes = lanes;
        ManagerId = managerId;
        SessionId = sessionId;
        _sender = new FrameSender(transport, exception => Lose(exception.Message));
        _receiver = new FrameReceiver(transport, limits);
        _references = new ReferenceTable(this);
        Callbacks = new CallbackTable(this);
        _pool = new CallPool<ConnectionCall>(() => new ConnectionCall(this));
        Readers = new ReaderRole(this);
    }

    public ulong SessionId { get; }

    public ReaderRole Readers { get; }

    /// <summary>Whether somebody has to read who does not wait for a reply of its own.</summary>
    public bool NeedsReader => HasAsynchronousCalls || Volatile.Read(ref _laneSleepers) > 0 || Volatile.Read(ref _awaitingNotices) > 0;

    private bool HasAsynchronousCalls => _asynchronousCalls.IsAny && Volatile.Read(ref _lostBecause) is null;

    private bool HasPipelinedCalls => (_asynchronousCalls.IsAny || _batchedCalls.IsAny) && Volatile.Read(ref _lostBecause) is null;

    internal override Guid ManagerId { get; }

    internal override CallbackTable Callbacks { get; }

    ProtocolLimits ICallbackHost.Limits => _limits;

    internal override CancellationToken Lost => _lost.Token;

    /// <summary>What the manager has shown over TLS; null without.</summary>
    public TlsTrust? Trust { get; private init; }

    /// <summary>Where long requests are written; null for no such place.</summary>
    public IFrameSpace? FrameSpace => _lanes?.Arena;

    /// <summary>Whether there are lanes in shared memory beside the socket.</summary>
    public bool HasLanes => _lanes is not null;

    /// <summary>Whether nobody else can read what is said: over a Unix socket or TLS.</summary>
    public bool IsPrivate { get; private init; }

    /// <summary>Connects to a manager and proves that this process holds its key. The longest message is what the manager says.</summary>
    /// <exception cref="ManagerLostException">Nobody listens at the address.</exception>
    /// <exception cref="ManagerAuthenticationException">The two do not hold the same key, or the certificate is wrong.</exception>
    /// <exception cref="ProtocolException">The other side is no ProxyGen manager.</exception>
    public static ConnectionChannel Connect(string address, SharedKey key, ProtocolLimits limits, TlsTrust? trust = null)
    {
        var (transport, result, shown) = SocketConnector.Connect(address, key, trust, limits);
        var lanes = ClientLanes.TryOpen(result.Lanes);
        if (result.Lanes is not null)
        {
            transport = UseLanes(transport, lanes);
        }

        limits = limits with { MaxFrameLength = result.MaxFrameLength };
        return new ConnectionChannel(transport, result.ServerId, result.Session.SessionId, limits, lanes)
        {
            Trust = shown,
            IsPrivate = shown is not null || !SocketAddress.IsTcp(address),
        };
    }

    public ReferenceContext CreateContext() => new CountedReferenceContext(_references, Callbacks, ManagerId, isSameProcess: false);

    internal override ProxyReference Claim(ulong objectId)
    {
        using var call = Begin(0, ManagerMembers.Claim);
        var writer = call.Writer();
        writer.Write(objectId);
        writer.Flush();
        call.Invoke();
        return _references.Receive(objectId);
    }

    /// <summary>A lane for a synchronous call; null if the call must go over the connection, behind asynchronous ones or because it is too long.</summary>
    public ClientLane? RentLane(ConnectionCall call) =>
        _lanes is not null && call.Frame.Length <= LaneLayout.RequestCapacity && !HasPipelinedCalls && !_limits.IsTooLong(call.FrameLength)
            ? _lanes.Rent()
            : null;

    public void Transmit(ConnectionCall call)
    {
        var frame = call.Frame.Span;
        if (_limits.IsTooLong(call.FrameLength))
        {
            call.Fail(_limits.ArgumentsTooLong(call.FrameLength));
            return;
        }

        if (call.IsPipelined)
        {
            // Before the call can end.
            CountOf(call).Begin();
        }

        if (!_pending.TryAdd(call.CallId, call))
        {
            call.Fail(NotMade());
            return;
        }

        _sender.WaitWhileOver(_limits.MaxUnsentLength);
        if (call is { IsPipelined: true, Batch: not null })
        {
            _sender.Add(frame);
            if (call.IsAsynchronous && _sender.IsOver(GatheredLength))
            {
                _sender.Flush();
            }
        }
        else
        {
            _sender.Send(frame);
        }

        if (call.IsAsynchronous)
        {
            Readers.EnsureReading();
        }
    }

    public void Cancel(ulong callId) => SendNotice(FrameKind.Cancel, callId);

    public void Acknowledge(ulong callId) => SendNotice(FrameKind.Acknowledge, callId);

    public void ConfirmReferences(ulong callId) => SendNotice(FrameKind.ReferencesTaken, callId);

    public void Return(ConnectionCall call) => _pool.Return(call);

    void ICallbackHost.SendFrame(ReadOnlySpan<byte> frame)
    {
        if (Volatile.Read(ref _lostBecause) is null)
        {
            _sender.Send(frame);
        }
    }

    void ICallbackHost.FlowChain(ChainPath chain) => AmbientChain.FlowFrom(chain);

    public void Dispose() => Lose("this process has disposed its SharedManager");

    internal override PendingCall Begin(ulong objectId, ulong member)
    {
        if (Volatile.Read(ref _lostBecause) is not null)
        {
            throw NotMade();
        }

        var caller = AmbientChain.Current;
        if (caller is not null && AmbientTransaction.Current is { } transaction)
        {
            throw transaction.RefuseOther();
        }

        var call = _pool.Rent();
        call.Prepare(Interlocked.Increment(ref _lastCallId), objectId, member, caller);
        return call;
    }

    internal override ContractCheck CheckOf(IContract contract) =>
        _checks.GetOrAdd(contract, static (contract, channel) => new ContractCheck(channel, contract), this);

    internal override void Flush(bool isReaderNeeded)
    {
        _sender.Flush();
        if (isReaderNeeded)
        {
            Readers.EnsureReading();
        }
    }

    internal override void Release(ulong objectId, long count)
    {
        if (Volatile.Read(ref _lostBecause) is null)
        {
            Span<byte> frame = stackalloc byte[ReleaseFormat.SingleFrameLength];
            ReleaseFormat.WriteSingle(frame, objectId, count);

            // A finalizer may have called: it must not wait for the peer, and what ends together leaves together.
            _sender.Post(frame);
        }
    }

    private void SendNotice(FrameKind kind, ulong callId)
    {
        Span<byte> frame = stackalloc byte[FrameHeader.Size];
        new FrameHeader(0, kind, FrameFlags.None, callId).Write(frame);
        _sender.Send(frame);
    }

    private static Transport UseLanes(Transport transport, ClientLanes? lanes)
    {
        try
        {
            HandshakeStream.AnswerLanes(transport, usesRings: lanes is not null);
            return lanes is null ? transport : new RingTransport((SocketTransport)transport, lanes.Pages, isClient: true);
        }
        catch (SocketException exception)
        {
            lanes?.Dispose();
            transport.Dispose();
            throw new ManagerLostException($"The manager has ended while this process connected ({exception.Message}).", exception);
        }
    }

    private CallInDoubtException InDoubt() => new(
        $"The manager has been lost while it had this call: {_lostBecause}. The call may or may not have run; check before doing it again.");

    private ref OpenCount CountOf(ConnectionCall call) => ref call.IsAsynchronous ? ref _asynchronousCalls : ref _batchedCalls;

    private ManagerLostException NotMade() => new($"The manager has been lost: {_lostBecause}. The call was not made. Start or connect to a manager again.");

    private void Lose(string reason)
    {
        lock (_lostLock)
        {
            if (_lostBecause is not null)
            {
                return;
            }

            Volatile.Write(ref _lostBecause, reason);
        }

        var pending = _pending.Close();
        _sender.Dispose();
        foreach (var call in pending)
        {
            call.Fail(InDoubt());
        }

        _lanes?.Dispose();
        lock (_noticesGate)
        {
            Monitor.PulseAll(_noticesGate);
        }

        Callbacks?.Close();
        _transport.Dispose();
        Readers?.Close();
        _ = _lost.CancelAsync();
    }
}
