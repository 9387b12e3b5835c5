using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.Fuzz;

/// <summary>A session whose calls are made without a connection: bytes in, outcome out.</summary>
internal sealed class FuzzClient : IReplyReceiver, ICallbackPort
{
    private readonly ManagerRuntime _runtime;
    private readonly Session _session;
    private IncomingCall _call;
    private ulong _lastId;

    public FuzzClient(ManagerRuntime runtime)
    {
        _runtime = runtime;
        _session = runtime.OpenSession(processId: -1);
        _session.Callbacks.Port = this;
        _call = NewCall();
    }

    public long Outcomes => Interlocked.Read(ref _outcomes);

    public bool IsBehind => false;

    private long _outcomes;

    public void Call(ulong objectId, ulong member, ChainId chain, byte[] arguments)
    {
        _call.Begin(++_lastId, objectId, member, chain.IsNone ? null : CallChain.Elsewhere(new ChainPath(chain)), arguments);
        _call.Run();
        if (_call.IsDetached)
        {
            _call = NewCall();
        }
    }

    public void Cancel(ulong callId) => _session.Cancel(callId);

    public void Release(ulong objectId, long count) => _session.RemoveReferences(objectId, count);

    public void Confirm(ulong callId)
    {
        _session.Confirm(callId);
        _session.ReleaseKept(callId);
    }

    /// <summary>The process dies.</summary>
    public void End() => _session.End();

    public void Receive(IncomingCall call) => Interlocked.Increment(ref _outcomes);

    public void SendFrame(ReadOnlySpan<byte> frame)
    {
    }

    public void PostFrame(ReadOnlySpan<byte> frame)
    {
    }

    public void LetOthersServe()
    {
    }

    private IncomingCall NewCall() => new(_runtime, _session, this);
}
