namespace ProxyGen.Manager;

/// <summary>A client's stream, seen from its manager. Each enumeration is one of its own in the client.</summary>
/// <param name="callback">The client's stream.</param>
/// <param name="callEnded">Cancelled when nobody waits any more for the call that brought it.</param>
internal sealed class RemoteStream<T>(RemoteCallback callback, CancellationToken callEnded) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new RemoteEnumerator<T>(callback, CancellationTokenSource.CreateLinkedTokenSource(callEnded, cancellationToken));
}
