using ProxyGen.Manager;

namespace ProxyGen;

/// <summary>
/// Something that processes wait for until it is set: <see cref="SharedManualResetEvent"/>, <see cref="SharedAutoResetEvent"/>,
/// <see cref="SharedCountdownEvent"/>. A wait that has ended stays ended, however soon it is reset.
/// </summary>
public partial class SharedWaitHandle
{
    /// <summary>Waits until it is set; blocks.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public void Wait(CancellationToken cancellationToken = default) => AwaitSet(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Waits until it is set.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public async ValueTask WaitAsync(CancellationToken cancellationToken = default) =>
        await AwaitSetAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);

    /// <summary>Waits until it is set, for at most <paramref name="timeout"/>; blocks.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <returns>Whether that happened; false after the time-out.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public bool TryWait(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        AwaitSet(WaitTime.Check(timeout), cancellationToken);

    /// <summary>Waits until it is set, for at most <paramref name="timeout"/>.</summary>
    /// <inheritdoc cref="TryWait"/>
    public ValueTask<bool> TryWaitAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        AwaitSetAsync(WaitTime.Check(timeout), cancellationToken);
}
