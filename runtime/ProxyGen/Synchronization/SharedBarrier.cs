using ProxyGen.Manager;
using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>
/// Lets a fixed number of participants, in any processes, work in phases: nobody begins the next one before all have ended this one.
/// <para>A participant that waits with a time-out, or is cancelled, has not come. A barrier breaks when a process dies in it, when the
/// time for a phase is over (if it has one), when the action between two phases fails, and by <see cref="Abort"/>. A process that dies
/// outside of it breaks it if it has joined (<see cref="Join"/>); otherwise it is not noticed, for it might have ended by right.</para>
/// </summary>
public sealed partial class SharedBarrier
{
    /// <summary>
    /// Takes part until what is returned is disposed: if this process ends before, wherever it is then, the barrier breaks at once, and
    /// nobody waits for what will not come. It changes nothing else; each participant that waits in the barrier may join once.
    /// </summary>
    /// <exception cref="InvalidOperationException">All participants have joined already.</exception>
    public SharedBarrierParticipation Join() => new(this, AddMember());

    /// <inheritdoc cref="Join"/>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<SharedBarrierParticipation> JoinAsync(CancellationToken cancellationToken = default) =>
        new(this, await AddMemberAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Comes to the barrier and blocks until all have come.</summary>
    /// <param name="postPhaseAction">
    /// Runs in this process once all have come, before anybody goes on, if this is the last to come of those who brought one. It is given
    /// the phase.
    /// </param>
    /// <param name="cancellationToken">Gives up: then this participant has not come. No longer possible when all have come.</param>
    /// <returns>The how-manieth it was to come, from 0.</returns>
    /// <exception cref="BrokenBarrierException">The barrier is broken, or breaks.</exception>
    /// <exception cref="BarrierPostPhaseException">The action failed. The barrier is broken.</exception>
    /// <exception cref="InvalidOperationException">More processes use the barrier than it has participants.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public int SignalAndWait(Action<long>? postPhaseAction = null, CancellationToken cancellationToken = default) =>
        Pass(Timeout.InfiniteTimeSpan, postPhaseAction, cancellationToken).Index;

    /// <summary>Comes to the barrier and waits until all have come.</summary>
    /// <inheritdoc cref="SignalAndWait"/>
    public async ValueTask<int> SignalAndWaitAsync(
        Func<long, ValueTask>? postPhaseAction = null, CancellationToken cancellationToken = default) =>
        (await PassAsync(Timeout.InfiniteTimeSpan, postPhaseAction, cancellationToken).ConfigureAwait(false)).Index;

    /// <summary>Comes to the barrier and blocks until all have come, for at most <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Zero does not wait for others; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="postPhaseAction">
    /// Runs in this process once all have come, before anybody goes on, if this is the last to come of those who brought one. It is given
    /// the phase.
    /// </param>
    /// <param name="cancellationToken">Gives up: then this participant has not come. No longer possible when all have come.</param>
    /// <returns>Whether all have come. After the time-out this participant has not come.</returns>
    /// <exception cref="BrokenBarrierException">The barrier is broken, or breaks.</exception>
    /// <exception cref="BarrierPostPhaseException">The action failed. The barrier is broken.</exception>
    /// <exception cref="InvalidOperationException">More processes use the barrier than it has participants.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public bool TrySignalAndWait(TimeSpan timeout, Action<long>? postPhaseAction = null, CancellationToken cancellationToken = default) =>
        Pass(WaitTime.Check(timeout), postPhaseAction, cancellationToken).Outcome != BarrierOutcome.TimedOut;

    /// <summary>Comes to the barrier and waits until all have come, for at most <paramref name="timeout"/>.</summary>
    /// <inheritdoc cref="TrySignalAndWait"/>
    public async ValueTask<bool> TrySignalAndWaitAsync(
        TimeSpan timeout, Func<long, ValueTask>? postPhaseAction = null, CancellationToken cancellationToken = default) =>
        (await PassAsync(WaitTime.Check(timeout), postPhaseAction, cancellationToken).ConfigureAwait(false)).Outcome
            != BarrierOutcome.TimedOut;

    private BarrierArrival Pass(TimeSpan timeout, Action<long>? postPhaseAction, CancellationToken cancellationToken)
    {
        var arrival = Arrive(postPhaseAction is not null, timeout, cancellationToken);
        if (arrival.Outcome == BarrierOutcome.RunsAction)
        {
            try
            {
                postPhaseAction!(arrival.Phase);
            }
#pragma warning disable CA1031 // Whatever the action throws breaks the barrier and travels to all participants.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                CompletePhase(arrival.Phase, Describe(exception));
                throw new BarrierPostPhaseException(exception);
            }

            CompletePhase(arrival.Phase, null);
        }

        return arrival;
    }

    private async ValueTask<BarrierArrival> PassAsync(
        TimeSpan timeout, Func<long, ValueTask>? postPhaseAction, CancellationToken cancellationToken)
    {
        var arrival = await ArriveAsync(postPhaseAction is not null, timeout, cancellationToken).ConfigureAwait(false);
        if (arrival.Outcome == BarrierOutcome.RunsAction)
        {
            try
            {
                await postPhaseAction!(arrival.Phase).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever the action throws breaks the barrier and travels to all participants.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                await CompletePhaseAsync(arrival.Phase, Describe(exception), CancellationToken.None).ConfigureAwait(false);
                throw new BarrierPostPhaseException(exception);
            }

            await CompletePhaseAsync(arrival.Phase, null, CancellationToken.None).ConfigureAwait(false);
        }

        return arrival;
    }

    private static string Describe(Exception exception) => $"{exception.GetType().FullName}: {exception.Message}";
}
