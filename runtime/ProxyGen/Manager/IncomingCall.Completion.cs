using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <content>Outcomes.</content>
public sealed partial class IncomingCall
{
    private IUnconfirmedResult? _unconfirmed;

    /// <summary>The member returned; its result, if any, is written.</summary>
    public void Complete() => Finish(FrameKind.Result);

    /// <summary>A constructor returned: the instance becomes a shared object, under its name if it gets one.</summary>
    /// <typeparam name="T">The shared class.</typeparam>
    /// <param name="instance">The new instance.</param>
    public void CompleteCreated<T>(T instance)
        where T : class
    {
        var entry = Runtime.Objects.GetOrAdd(instance, static created => created, Creating!, GuardOfCreated(instance));
        HandServicesTo(entry);
        if (CreatingName is not null)
        {
            Runtime.Names.Add(CreatingName, entry);
        }

        CompleteWith(entry, entry.ContractName);
    }

    /// <summary>Completes when the task ends; until then the guards stay entered.</summary>
    public void CompleteWhen(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        CompleteWhen(new ValueTask(task));
    }

    /// <inheritdoc cref="CompleteWhen(Task)"/>
    public void CompleteWhen<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        CompleteWhen(new ValueTask<T>(task));
    }

    /// <inheritdoc cref="CompleteWhen(Task)"/>
    public void CompleteWhen(ValueTask task)
    {
        if (task.IsCompleted)
        {
            task.GetAwaiter().GetResult();
            Complete();
            return;
        }

        Detach();
        _ = AwaitAsync(task);
    }

    /// <inheritdoc cref="CompleteWhen(Task)"/>
    public void CompleteWhen<T>(ValueTask<T> task)
    {
        if (task.IsCompleted)
        {
            CompleteWith(task.GetAwaiter().GetResult());
            return;
        }

        Detach();
        _ = AwaitAsync(task);
    }

    /// <summary>Completes when the task ends; the guards are left for good as soon as it waits.</summary>
    public void CompleteOutside(ValueTask task)
    {
        if (!task.IsCompleted)
        {
            WaitOutside();
        }
        else
        {
            _isTokenKept = false;
        }

        CompleteWhen(task);
    }

    /// <inheritdoc cref="CompleteOutside(ValueTask)"/>
    public void CompleteOutside<T>(ValueTask<T> task)
    {
        if (!task.IsCompleted)
        {
            WaitOutside();
        }
        else
        {
            _isTokenKept = false;
        }

        CompleteWhen(task);
    }

    /// <summary>Writes a reference to a collection inside the target: it is shared as it is, under the target's guard.</summary>
    /// <typeparam name="TCollection">The collection as the class declares it.</typeparam>
    public void WriteLive<TCollection>(ref MessagePackWriter writer, TCollection? collection, LiveContract<TCollection> contract)
        where TCollection : class
    {
        ArgumentNullException.ThrowIfNull(contract);
        if (collection is null)
        {
            writer.WriteNil();
            return;
        }

        _context.WriteLive(ref writer, collection, contract.Wrap, contract.Contract);
    }

    /// <summary>The contract here has no member with this id.</summary>
    public void FailUnknownMember()
    {
        if (Target is { } target && ApplicationRegistrations.LoadOnce())
        {
            // It may be a generic method's form, which the assembly that calls it registers.
            target.Dispatcher.DispatchTo(target.Subject, this);
            return;
        }

        string contract = Creating?.Name ?? Target?.ContractName ?? "the manager";
        Fail(new ContractMismatchException(
            $"{contract} has no member with id {Member:x16} in the manager's version. Build client and manager from the same sources."));
    }

    /// <summary>
    /// The result is taken back unless the caller confirms that it has it: what it hands over, such as an item of a queue, is not lost with a
    /// process that dies.
    /// </summary>
    internal void RequireConfirmation(IUnconfirmedResult result) => _unconfirmed = result;

    /// <summary>The result is a reference.</summary>
    internal void CompleteWith(ObjectEntry entry, string declared)
    {
        var writer = Result();
        _context.WriteEntry(ref writer, entry, declared);
        writer.Flush();
        Complete();
    }

    internal void Fail(Exception exception)
    {
        // A result that cannot be written, or is too long to be sent, hands nothing over.
        var unconfirmed = _unconfirmed;
        _unconfirmed = null;
        if (Flags.Has(FrameFlags.AcknowledgeRequired))
        {
            Flags &= ~FrameFlags.AcknowledgeRequired;
            Session.TakeBack(CallId);
        }

        EndServices();
        _context.TakeBackWritten();
        ClearResult();
        var writer = Result();
        FaultFormat.Write(ref writer, exception, withStack: !Session.HidesStacks);
        writer.Flush();
        unconfirmed?.TakeBack();
        Finish(FrameKind.Fault);
    }

    // The result is written on behalf of the call whenever it comes; what does not wait needs no chain that outlives it.
    private void WaitOutside()
    {
        _isTokenKept = true;
        Detach();
        LeaveHolds();
        FlowChain();
    }

    private async Task AwaitAsync(ValueTask task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the method throws is the call's outcome and travels to its caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
            return;
        }

        Complete();
    }

    private async Task AwaitAsync<T>(ValueTask<T> task)
    {
        try
        {
            CompleteWith(await task.ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Whatever the method throws is the call's outcome and travels to its caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }

    private void CompleteWith<T>(T result)
    {
        var writer = Result();
        Formatter<T>.Default.Serialize(ref writer, result, _context);
        writer.Flush();
        Complete();
    }

    private void Finish(FrameKind outcome)
    {
        Outcome = outcome;
        if (_unconfirmed is not null)
        {
            Flags |= FrameFlags.AcknowledgeRequired;
            Session.AwaitConfirmation(CallId, _unconfirmed);
            _unconfirmed = null;
        }

        if (_context.TakeKept() is { } kept)
        {
            Flags |= FrameFlags.ReferencesKept;
            Session.Keep(CallId, kept);
        }

        if (_context.Arguments.Count > 0 && outcome != FrameKind.Withdrawn)
        {
            JoinKept();
        }

        LeaveHolds();
        Chain.End();
        EndInterleaving();
        Unregister();
        Target = null;
        _context.ForgetArguments();

        _receiver.Receive(this);
    }
}
