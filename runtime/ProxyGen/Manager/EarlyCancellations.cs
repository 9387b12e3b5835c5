namespace ProxyGen.Manager;

/// <summary>
/// Wishes to cancel that came before their session knew the call: it may still be read by the thread that took it while another
/// reads on. Most are of calls that have ended, so only the latest are remembered. Under the session's lock.
/// </summary>
internal sealed class EarlyCancellations
{
    private const int MostRemembered = 256;

    private HashSet<ulong>? _calls;
    private Queue<ulong>? _order;

    public void Add(ulong callId)
    {
        _calls ??= [];
        _order ??= [];
        if (!_calls.Add(callId))
        {
            return;
        }

        _order.Enqueue(callId);
        if (_order.Count > MostRemembered)
        {
            _calls.Remove(_order.Dequeue());
        }
    }

    /// <summary>Whether a call has been cancelled before it was known.</summary>
    public bool Contains(ulong callId) => _calls is { Count: > 0 } calls && calls.Contains(callId);
}
