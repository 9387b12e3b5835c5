namespace ProxyGen.Manager;

/// <content>Methods marked <see cref="InterleaveAttribute"/>: others get in whenever they wait.</content>
public sealed partial class IncomingCall
{
    private Interleaving? _interleaving;

    /// <summary>Enters the guards for one piece after the other of a member that returns a task. False: queued, as <see cref="Enter"/>.</summary>
    public bool EnterInterleaved()
    {
        if (!EnterAsync())
        {
            return false;
        }

        var guards = new List<Guard>(_context.Arguments.Count + 1) { Target!.Guard };
        foreach (var entry in _context.Arguments)
        {
            if (!entry.Dispatcher.IsFree)
            {
                guards.Add(entry.Guard);
            }
        }

        _interleaving = new Interleaving(Session, Target, Chain, guards, FailStuck);
        SynchronizationContext.SetSynchronizationContext(_interleaving);
        return true;
    }

    /// <summary>Completes when the task ends; the guards are left whenever it waits, and entered again before it goes on.</summary>
    public void CompleteInterleaved(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        CompleteInterleaved(new ValueTask(task));
    }

    /// <inheritdoc cref="CompleteInterleaved(Task)"/>
    public void CompleteInterleaved<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        CompleteInterleaved(new ValueTask<T>(task));
    }

    /// <inheritdoc cref="CompleteInterleaved(Task)"/>
    public void CompleteInterleaved(ValueTask task)
    {
        if (task.IsCompleted)
        {
            CompleteWhen(task);
            return;
        }

        Detach();
        _ = InterleaveAsync(_interleaving!, task);
        LeaveFirstPiece();
    }

    /// <inheritdoc cref="CompleteInterleaved(Task)"/>
    public void CompleteInterleaved<T>(ValueTask<T> task)
    {
        if (task.IsCompleted)
        {
            CompleteWhen(task);
            return;
        }

        Detach();
        _ = InterleaveAsync(_interleaving!, task);
        LeaveFirstPiece();
    }

    // The outcome is written inside the guards, as a last piece: it may be what the object still changes.
    private async Task InterleaveAsync(Interleaving pieces, ValueTask task)
    {
        try
        {
            await task.ConfigureAwait(true);
        }
#pragma warning disable CA1031 // Whatever the method throws is the call's outcome and travels to its caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (pieces.TryEnd())
            {
                Fail(exception);
            }

            return;
        }

        if (pieces.TryEnd())
        {
            Complete();
        }
    }

    private async Task InterleaveAsync<T>(Interleaving pieces, ValueTask<T> task)
    {
        bool hasEnded = false;
        try
        {
            var result = await task.ConfigureAwait(true);
            hasEnded = pieces.TryEnd();
            if (hasEnded)
            {
                CompleteWith(result);
            }
        }
#pragma warning disable CA1031 // Whatever the method throws is the call's outcome and travels to its caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (hasEnded || pieces.TryEnd())
            {
                Fail(exception);
            }
        }
    }

    private void LeaveFirstPiece()
    {
        var pieces = _interleaving!;
        _interleaving = null;
        LeaveHolds();
        pieces.Leave();
    }

    // It ended, or threw, before it waited.
    private void EndInterleaving()
    {
        var pieces = _interleaving;
        _interleaving = null;
        pieces?.Leave();
    }

    // What the object holds cannot be looked at from outside.
    private void FailStuck(DeadlockException exception)
    {
        _context.ForgetArguments();
        Fail(exception);
    }
}
