using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <content>
/// Cancellation: a call that has not begun is withdrawn; one that has is told through its token. Its session knows a call from the moment
/// when it can be cancelled until it is completed; whoever comes later finds another call id, or none, under the lock. The source of the token is
/// used again by the next call if nobody can have kept the token: a built-in object that did not have to wait does not.
/// </content>
public sealed partial class IncomingCall
{
    private readonly Lock _cancellationLock = new();
    private CancellationTokenSource? _cancellation;
    private bool _isTokenKept = true;
    private bool _isRegistered;
    private bool _isCancelled;

    /// <summary>Cancelled when the caller no longer wants the result or its process has ended.</summary>
    public CancellationToken CancellationToken
    {
        get
        {
            CancellationToken token;
            lock (_cancellationLock)
            {
                _cancellation ??= new CancellationTokenSource();
                if (_isCancelled)
                {
                    // The wish came after the call had left its queue and before it asked for the token.
                    _cancellation.Cancel();
                }

                token = _cancellation.Token;
            }

            Register();
            return token;
        }
    }

    /// <summary>The client no longer wants the call that has this id.</summary>
    internal void Cancel(ulong callId)
    {
        lock (_cancellationLock)
        {
            if (CallId != callId || !_isRegistered)
            {
                return;
            }

            _isCancelled = true;
        }

        if (Runtime.Guards.TryWithdraw(this))
        {
            Finish(FrameKind.Withdrawn);
            return;
        }

        lock (_cancellationLock)
        {
            if (CallId == callId && _isRegistered)
            {
                // Callbacks of user code may run long; the thread that reads this session's frames does not wait for them.
                _ = _cancellation?.CancelAsync();
            }
        }
    }

    private void Register()
    {
        lock (_cancellationLock)
        {
            if (_isRegistered)
            {
                return;
            }

            _isRegistered = true;
        }

        if (!Session.TryAddActive(this))
        {
            Cancel(CallId);
        }
    }

    private void Unregister()
    {
        if (!_isRegistered)
        {
            return;
        }

        Session.RemoveActive(this);
        lock (_cancellationLock)
        {
            if (_isTokenKept || _isCancelled || _cancellation?.TryReset() != true)
            {
                _cancellation = null;
            }

            _isTokenKept = true;
            _isRegistered = false;
            _isCancelled = false;
        }
    }
}
