using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>Takes a handler whose process has ended, or which fell behind, out of an event: a call of the manager's own, under the object's guard.</summary>
internal sealed class SubscriptionRemoval(RemoteCallback callback, ulong objectId, ulong member) : IThreadPoolWorkItem, IReplyReceiver
{
    // Far from the numbers that channels count up.
    private static ulong _lastCallId = 1UL << 63;

    public static void Schedule(RemoteCallback callback, ulong objectId, ulong member) =>
        ThreadPool.UnsafeQueueUserWorkItem(new SubscriptionRemoval(callback, objectId, member), preferLocal: false);

    void IThreadPoolWorkItem.Execute()
    {
        var session = callback.Table.Session;
        var runtime = session.Runtime;
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        CallbackFormat.Write(ref writer, callback.Number);
        writer.Flush();
        var call = new IncomingCall(runtime, runtime.LocalSession, this, payloads: session);
        call.Begin(Interlocked.Increment(ref _lastCallId), objectId, member, caller: null, buffer.WrittenSpan.ToArray());
        call.Run();
    }

    // Keeps the handler until it is out. What a custom accessor throws has nobody to go to, and an object that is gone has no event.
    void IReplyReceiver.Receive(IncomingCall call) => GC.KeepAlive(callback);
}
