using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <content>Cancellation: a call that has not begun is withdrawn; one that has is told through its token.</content>
public sealed partial class IncomingCall
{
    private readonly Lock _cancellationLock = new();
    private CancellationTokenSource? _cancellation;
    private bool _isCancelled;

    /// <summary>Cancelled when the caller no longer wants the result or its process has ended.</summary>
    public CancellationToken CancellationToken
    {
        get
        {
            lock (_cancellationLock)
            {
                _cancellation ??= new CancellationTokenSource();
                if (_isCancelled)
                {
                    _cancellation.Cancel();
                }

                // From here on the client's wish can reach it, on whichever thread it runs.
                if (!_isDetached)
                {
                    Detach();
                }

                return _cancellation.Token;
            }
        }
    }

    internal void Cancel(ulong callId)
    {
        if (CallId != callId)
        {
            return;
        }

        if (Runtime.Guards.TryWithdraw(this))
        {
            Finish(FrameKind.Withdrawn);
            return;
        }

        CancellationTokenSource? source;
        lock (_cancellationLock)
        {
            _isCancelled = true;
            source = _cancellation;
        }

        // Callbacks of user code may run long; the thread that reads this session's frames does not wait for them.
        _ = source?.CancelAsync();
    }

    private void EndCancellation()
    {
        lock (_cancellationLock)
        {
            _cancellation = null;
        }
    }
}
