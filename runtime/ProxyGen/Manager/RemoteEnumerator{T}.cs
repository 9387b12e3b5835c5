using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// One enumeration of a client's stream. The client is asked for one item at a time, on behalf of the chain that waits for it: so what the
/// stream does to give it may enter again the objects that the chain is in, and nothing of it runs while these do something else. A method
/// marked [Interleave] is in no object while it waits: then the client is asked for many items, takes steps ahead, and what these do
/// belongs to no chain.
/// <code>
/// _isOpen  the client has an enumeration that it has not ended itself
/// _isOver  there are no items behind those in _items
/// </code>
/// </summary>
/// <param name="callback">The client's stream.</param>
/// <param name="ended">Cancelled when the method no longer wants items; owned.</param>
internal sealed class RemoteEnumerator<T>(RemoteCallback callback, CancellationTokenSource ended) : IAsyncEnumerator<T>
{
    private readonly ulong _number = callback.Table.NextCallId();
    private readonly Queue<T> _items = [];
    private bool _isOpen;
    private bool _isOver;
    private int _limit = 1;

    public T Current { get; private set; } = default!;

    // Others are let in only between the awaits of such a method.
    private static bool IsInterleaved => SynchronizationContext.Current is Interleaving;

    public ValueTask<bool> MoveNextAsync()
    {
        if (_items.TryDequeue(out var item))
        {
            Current = item;
            return new ValueTask<bool>(true);
        }

        return _isOver ? new ValueTask<bool>(false) : new ValueTask<bool>(FetchAsync(IsInterleaved));
    }

    public ValueTask DisposeAsync()
    {
        _items.Clear();
        ended.Dispose();
        _isOver = true;
        return _isOpen ? new ValueTask(EndAsync(IsInterleaved)) : default;
    }

    private async Task<bool> FetchAsync(bool isInterleaved)
    {
        var cancellationToken = ended.Token;
        cancellationToken.ThrowIfCancellationRequested();
        _limit = isInterleaved ? Math.Min(_limit * 2, StreamFormat.MaxItems) : 1;
        _isOpen = true;
        using var call = Request(isInterleaved, _limit);
        try
        {
            await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
            ReadItems(call);
        }
        catch
        {
            _isOver = true;
            throw;
        }

        bool isThere = _items.TryDequeue(out var item);
        Current = item!;
        return isThere;
    }

    private async Task EndAsync(bool isInterleaved)
    {
        _isOpen = false;
        try
        {
            using var call = Request(isInterleaved, limit: 0);
            await call.InvokeAsync(default).ConfigureAwait(false);
        }
        catch (CallbackLostException)
        {
            // It has ended with its process.
        }
    }

    private CallbackCall Request(bool isInterleaved, int limit)
    {
        var call = new CallbackCall(callback, isInterleaved ? null : AmbientChain.Current);
        var writer = call.Writer();
        StreamFormat.WriteRequest(ref writer, _number, limit);
        writer.Flush();
        return call;
    }

    private void ReadItems(PendingCall call)
    {
        var reader = call.Reply();
        while (!reader.TryReadNil())
        {
            if (!reader.ReadBoolean())
            {
                _isOver = true;
                _isOpen = false;
                return;
            }

            if (_items.Count == _limit)
            {
                throw new ProtocolException($"A stream gave more than the {_limit} items that it was asked for.");
            }

            _items.Enqueue(Formatter<T>.Default.Deserialize(ref reader, call.Context));
        }

        if (_items.Count == 0)
        {
            throw new ProtocolException("A stream gave neither items nor its end.");
        }
    }
}
