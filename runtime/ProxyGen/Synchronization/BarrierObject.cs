using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedBarrier"/>.
/// <code>
/// Gathering   _waiting are those who have come in this phase, fewer than the participants     a waiter may give up: then it has not come
///             → all have come: without an action, the next phase gathers and all go on
/// Acting      the last of them that has an action runs it, _acting; the others are in _passing and no longer give up
///             → CompletePhase: all go on, the next phase gathers
/// Broken      _broken says why; nobody waits, whoever comes is told                           → Reset
/// </code>
/// A process that dies while it waits or acts, or whose _members have not left, breaks the barrier. Whoever has been let through has passed for certain.
/// </summary>
[Shared]
[BuiltInProxy("SharedBarrier")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BarrierObject
{
    private readonly Lock _sync = new();
    private readonly WaiterQueue<BarrierArrival> _waiting;
    private readonly List<CallWaiter<BarrierArrival>> _passing = [];
    private readonly Dictionary<long, BarrierMember> _members = [];
    private readonly TimeSpan _phaseTimeout;
    private BarrierAction? _acting;
    private ITimer? _timer;
    private string? _broken;
    private long _phase;
    private long _round;
    private long _lastMember;
    private int _participants;

    /// <summary>Creates a barrier.</summary>
    /// <param name="participantCount">How many must come in each phase.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public BarrierObject(int participantCount)
        : this(participantCount, Timeout.InfiniteTimeSpan)
    {
    }

    /// <summary>Creates a barrier that breaks when some participants have come and the others stay away.</summary>
    /// <param name="participantCount">How many must come in each phase.</param>
    /// <param name="phaseTimeout">How long after the first the last may come.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the time-out is none or zero.</exception>
    public BarrierObject(int participantCount, TimeSpan phaseTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(participantCount);
        ArgumentOutOfRangeException.ThrowIfEqual(WaitTime.Check(phaseTimeout), TimeSpan.Zero, nameof(phaseTimeout));
        _waiting = new WaiterQueue<BarrierArrival>(_sync, GiveUp);
        _participants = participantCount;
        _phaseTimeout = phaseTimeout;
    }

    /// <summary>The number of the current phase, from 0. It may have changed when you look.</summary>
    public long CurrentPhaseNumber
    {
        get
        {
            lock (_sync)
            {
                return _phase;
            }
        }
    }

    /// <summary>How many must come in each phase.</summary>
    public int ParticipantCount
    {
        get
        {
            lock (_sync)
            {
                return _participants;
            }
        }
    }

    /// <summary>How many have not come yet in this phase. It may have changed when you look.</summary>
    public int ParticipantsRemaining
    {
        get
        {
            lock (_sync)
            {
                return _participants - _waiting.Count;
            }
        }
    }

    /// <summary>Whether it is broken: nobody gets through until <see cref="Reset"/>.</summary>
    public bool IsBroken
    {
        get
        {
            lock (_sync)
            {
                return _broken is not null;
            }
        }
    }

    /// <summary>Has more participants needed, from this phase on; while the action between two phases runs, from the next.</summary>
    /// <param name="participantCount">How many more.</param>
    /// <returns>The phase from which on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="InvalidOperationException">There would be more than <see cref="int.MaxValue"/>.</exception>
    public long AddParticipants(int participantCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(participantCount, 1);
        lock (_sync)
        {
            if (participantCount > int.MaxValue - _participants)
            {
                throw new InvalidOperationException(
                    $"The barrier has {_participants} participants and cannot have {participantCount} more.");
            }

            _participants += participantCount;
            return _acting is null ? _phase : _phase + 1;
        }
    }

    /// <summary>Has fewer participants needed. If all others have come, they go on.</summary>
    /// <param name="participantCount">How many fewer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="InvalidOperationException">
    /// So many have not stayed away in this phase: a participant that waits cannot be removed.
    /// </exception>
    public void RemoveParticipants(int participantCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(participantCount, 1);
        lock (_sync)
        {
            if (participantCount > _participants - _waiting.Count)
            {
                throw new InvalidOperationException(
                    $"Of {_participants} participants {_waiting.Count} wait in the barrier; {participantCount} cannot be removed.");
            }

            _participants -= participantCount;
            EndPhaseIfComplete();
        }
    }

    /// <summary>
    /// Breaks the barrier: all who wait and all who come later get a <see cref="BrokenBarrierException"/>, until <see cref="Reset"/>.
    /// </summary>
    public void Abort(IncomingCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_sync)
        {
            Break($"Process {call.Session.ProcessId} has aborted it.");
        }
    }

    /// <summary>Begins a new phase, in which nobody has come. All who wait get a <see cref="BrokenBarrierException"/>.</summary>
    public void Reset(IncomingCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_sync)
        {
            Break($"Process {call.Session.ProcessId} has reset it.");
            _broken = null;
            _phase++;
        }
    }

    /// <summary>Comes to the barrier and waits for the others, for at most <paramref name="timeout"/>.</summary>
    /// <param name="hasAction">Whether the caller would run an action between the phases.</param>
    /// <param name="timeout">How long.</param>
    /// <param name="call">Who comes.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <exception cref="BrokenBarrierException">The barrier is broken, or breaks.</exception>
    /// <exception cref="InvalidOperationException">
    /// It has no participants, or all have come already and the action between the phases runs.
    /// </exception>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<BarrierArrival> ArriveAsync(
        bool hasAction, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_sync)
        {
            if (_broken is not null)
            {
                throw Broken();
            }

            if (_participants == 0 || _acting is not null)
            {
                throw new InvalidOperationException(_participants == 0
                    ? "The barrier has no participants."
                    : "All participants of this phase have come. More processes use the barrier than it has participants.");
            }

            // Who comes last need not wait, whatever the time-out.
            bool isLast = _waiting.Count + 1 == _participants;
            if (!isLast && timeout == TimeSpan.Zero)
            {
                return default;
            }

            if (_waiting.Count == 0)
            {
                StartTimer(call.Runtime.TimeProvider);
            }

            var waiter = new BarrierWaiter(call, hasAction);
            var arrived = _waiting.WaitAsync(waiter, isLast ? Timeout.InfiniteTimeSpan : timeout, isLast ? default : cancellationToken);
            EndPhaseIfComplete();
            return new ValueTask<BarrierArrival>(arrived);
        }
    }

    /// <summary>The caller takes part until it says otherwise.</summary>
    /// <param name="call">The caller's.</param>
    /// <returns>By which number it leaves.</returns>
    /// <exception cref="InvalidOperationException">All participants have joined already.</exception>
    [NotPublic]
    public long AddMember(IncomingCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_sync)
        {
            if (_members.Count >= _participants)
            {
                throw new InvalidOperationException(
                    $"All {_participants} participants have joined the barrier. Dispose a participation, or add a participant.");
            }

            var member = new BarrierMember(this, call.Session);
            _members.Add(++_lastMember, member);
            if (!call.Session.TryAddHolding(member))
            {
                EndMember(member);
            }

            return _lastMember;
        }
    }

    /// <summary>The caller takes part no more.</summary>
    /// <param name="number">What <see cref="AddMember"/> returned.</param>
    /// <param name="call">The caller's.</param>
    [NotPublic]
    public void RemoveMember(long number, IncomingCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_sync)
        {
            if (_members.TryGetValue(number, out var member) && member.Session == call.Session)
            {
                _members.Remove(number);
                member.Session.RemoveHolding(member);
            }
        }
    }

    /// <summary>The caller has run the action.</summary>
    /// <param name="phase">Between which phases.</param>
    /// <param name="failure">What went wrong; null for nothing.</param>
    /// <param name="call">The caller's.</param>
    /// <exception cref="BrokenBarrierException">The barrier has been broken meanwhile.</exception>
    [NotPublic]
    public void CompletePhase(long phase, string? failure, IncomingCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_sync)
        {
            if (_acting is not { } acting || _phase != phase || acting.Session != call.Session)
            {
                throw _broken is null
                    ? new BrokenBarrierException("The barrier has been reset while the action between two phases ran.")
                    : Broken();
            }

            if (failure is null)
            {
                EndAction();
                NextPhase();
            }
            else
            {
                Break("The action between two phases has failed: " + failure, static reason => new BarrierPostPhaseException(reason));
            }
        }
    }

    /// <summary>The session that runs the action has ended.</summary>
    internal void Abandon(BarrierAction action)
    {
        lock (_sync)
        {
            if (_acting == action)
            {
                BreakAfterDeath(action.Session);
            }
        }
    }

    /// <summary>The session of a member that had not left has ended.</summary>
    internal void Abandon(BarrierMember member)
    {
        lock (_sync)
        {
            EndMember(member);
        }
    }

    private void EndMember(BarrierMember member)
    {
        foreach (var (number, other) in _members)
        {
            if (other == member)
            {
                _members.Remove(number);
                Break($"Process {member.Session.ProcessId}, which takes part in it, ended.");
                return;
            }
        }
    }

    private void EndPhaseIfComplete()
    {
        if (_waiting.Count == 0 || _waiting.Count < _participants)
        {
            return;
        }

        _timer?.Dispose();
        CallWaiter<BarrierArrival>? actor = null;
        while (_waiting.TryTake(out var waiter))
        {
            _passing.Add(waiter);
            actor = waiter is BarrierWaiter { HasAction: true } ? waiter : actor;
        }

        if (actor is null)
        {
            NextPhase();
            return;
        }

        _acting = new BarrierAction(this, actor.Call.Session);
        actor.Finish(new BarrierArrival(BarrierOutcome.RunsAction, _phase, _passing.IndexOf(actor)));
        if (!actor.Call.Session.TryAddHolding(_acting))
        {
            BreakAfterDeath(actor.Call.Session);
        }
    }

    private void NextPhase()
    {
        for (int i = 0; i < _passing.Count; i++)
        {
            _passing[i].Finish(new BarrierArrival(BarrierOutcome.Passed, _phase, i));
        }

        _passing.Clear();
        _phase++;
    }

    private void EndAction()
    {
        _acting?.Session.RemoveHolding(_acting);
        _acting = null;
    }

    private void Break(string reason, Func<string, Exception>? failure = null)
    {
        _broken ??= reason;
        _timer?.Dispose();
        EndAction();
        foreach (var waiter in _passing)
        {
            waiter.Fail(failure?.Invoke(reason) ?? Broken());
        }

        _passing.Clear();
        while (_waiting.TryTake(out var waiter))
        {
            waiter.Fail(Broken());
        }
    }

    private BrokenBarrierException Broken() => new($"The barrier is broken. {_broken} Reset it to use it again.");

    private void BreakAfterDeath(Session session) => Break($"Process {session.ProcessId} ended in it.");

    private void StartTimer(TimeProvider clock)
    {
        if (_phaseTimeout != Timeout.InfiniteTimeSpan)
        {
            long round = ++_round;
            _timer = clock.CreateTimer(_ => EndTime(round), null, _phaseTimeout, Timeout.InfiniteTimeSpan);
        }
    }

    private void EndTime(long round)
    {
        lock (_sync)
        {
            if (_round == round && _acting is null && _waiting.Count > 0)
            {
                Break($"Not all participants have come within {_phaseTimeout}.");
            }
        }
    }

    private void GiveUp(CallWaiter<BarrierArrival> waiter, bool isCancelled)
    {
        waiter.GiveUp(isCancelled);
        if (isCancelled && waiter.Call.Session.HasEnded)
        {
            BreakAfterDeath(waiter.Call.Session);
        }
        else if (_waiting.Count == 0)
        {
            _timer?.Dispose();
        }
    }
}
