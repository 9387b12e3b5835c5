using ProxyGen.Protocol;
using ProxyGen.Protocol.Contracts;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>
/// Whether the manager at the end of a channel was built with the same contract: asked once, before the first call.
/// <code>
/// Unknown     nothing asked, or no answer        synchronous calls ask, each for itself; the first asynchronous one has it asked
/// Asking      asynchronous calls have asked      they wait here in their order, on no thread; synchronous calls ask as well
/// Answered    _differences: members not to call  the waiting calls have been sent or have failed; later ones follow at once
/// </code>
/// Calls are let go under the lock and _differences is published after that, so none overtakes an earlier one of its caller.
/// </summary>
internal sealed class ContractCheck(Channel channel, IContract contract)
{
    private readonly Lock _lock = new();
    private readonly List<(BufferedCall Call, ulong Member)> _waiting = [];
    private volatile IReadOnlyDictionary<ulong, string>? _differences;
    private bool _isAsking;

    /// <summary>Every member may be called: there is nothing more to check.</summary>
    public bool IsSame => _differences is { Count: 0 };

    /// <summary>Blocks until it is known whether a member may be called.</summary>
    /// <param name="objectId">The object that it is called on; 0 for a constructor.</param>
    /// <param name="member">The member.</param>
    /// <exception cref="ContractMismatchException">The manager's build has it not, or in another form.</exception>
    public void Confirm(ulong objectId, ulong member)
    {
        if (_differences is null)
        {
            try
            {
                using var question = Ask(objectId);
                Answer(Read(question.Invoke()));
            }
            catch (CallInDoubtException exception)
            {
                throw NotMade(exception);
            }
        }

        if (_differences!.TryGetValue(member, out string? difference))
        {
            throw new ContractMismatchException(difference);
        }
    }

    /// <summary>Sends an asynchronous call as soon as it is known that its member may be called, or fails it.</summary>
    public void Pass(BufferedCall call, ulong objectId, ulong member)
    {
        lock (_lock)
        {
            if (_differences is { } differences)
            {
                LetGo(call, member, differences);
                return;
            }

            _waiting.Add((call, member));
            if (_isAsking)
            {
                return;
            }

            _isAsking = true;
        }

        // On another thread: that of an asynchronous call is not held up by the comparison, and its batch does not hold up the question.
        _ = Task.Run(() => AskAsync(objectId));
    }

    private async Task AskAsync(ulong objectId)
    {
        try
        {
            using var question = Ask(objectId);
            await question.InvokeAsync(CancellationToken.None).ConfigureAwait(false);
            Answer(Read(question.Reply()));
        }
#pragma warning disable CA1031 // Whatever keeps the answer away is the outcome of the calls that wait for it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            FailWaiting(exception);
        }
    }

    private PendingCall Ask(ulong objectId)
    {
        var call = channel.Begin(0, ManagerMembers.Compare);
        var writer = call.Writer();
        writer.Write(contract.Name);
        writer.Write(contract.AssemblyName);
        writer.Write(objectId);
        writer.Write(contract.Fingerprint);
        writer.Flush();
        return call;
    }

    private IReadOnlyDictionary<ulong, string> Read(MessagePackReader reader) => reader.TryReadNil()
        ? new Dictionary<ulong, string>()
        : ContractComparison.Differences(contract.Name, contract.Describe(), ContractDescription.Read(ref reader));

    private void Answer(IReadOnlyDictionary<ulong, string> differences)
    {
        lock (_lock)
        {
            _isAsking = false;
            foreach (var (call, member) in _waiting)
            {
                LetGo(call, member, differences);
            }

            _waiting.Clear();
            _differences = differences;
        }

        // A batch may have sent its calls before these were among them.
        channel.Flush(isReaderNeeded: false);
    }

    private void FailWaiting(Exception exception)
    {
        lock (_lock)
        {
            _isAsking = false;
            foreach (var (call, _) in _waiting)
            {
                call.Fail(exception is ManagerLostException lost ? NotMade(lost) : exception);
            }

            _waiting.Clear();
        }
    }

    private static void LetGo(BufferedCall call, ulong member, IReadOnlyDictionary<ulong, string> differences)
    {
        if (differences.TryGetValue(member, out string? difference))
        {
            call.Fail(new ContractMismatchException(difference));
        }
        else
        {
            call.SendNow();
        }
    }

    // The question may or may not have arrived; the call that waited for the answer surely has not.
    private static ManagerLostException NotMade(ManagerLostException exception) =>
        exception is CallInDoubtException
            ? new ManagerLostException("The manager has been lost before the call was made. Start or connect to a manager again.", exception)
            : exception;
}
