using System.ComponentModel;

using ProxyGen.Client;
using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>Takes detached copies of shared objects. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObjectSnapshot
{
    /// <summary>A copy of the object as it is between two calls; no constructor is run.</summary>
    /// <typeparam name="T">The shared class.</typeparam>
    /// <exception cref="NotSupportedException">The state of the object, or of one inside it, cannot be captured.</exception>
    /// <exception cref="ContractMismatchException">The manager's build has another state.</exception>
    public static T Take<T>(ISharedProxy proxy)
        where T : class
    {
        using (var call = Begin(proxy, isDescribed: false))
        {
            call.Invoke();
            if (TryRead<T>(call) is { } copy)
            {
                return copy;
            }
        }

        using var described = Begin(proxy, isDescribed: true);
        described.Invoke();
        return Read<T>(described);
    }

    /// <inheritdoc cref="Take{T}(ISharedProxy)"/>
    public static async ValueTask<T> TakeAsync<T>(ISharedProxy proxy, CancellationToken cancellationToken)
        where T : class
    {
        using (var call = Begin(proxy, isDescribed: false))
        {
            await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
            if (TryRead<T>(call) is { } copy)
            {
                return copy;
            }
        }

        using var described = Begin(proxy, isDescribed: true);
        await described.InvokeAsync(cancellationToken).ConfigureAwait(false);
        return Read<T>(described);
    }

    /// <summary>The manager's side.</summary>
    internal static void Answer(SharedContract contract, object instance, IncomingCall call)
    {
        if (!call.Enter())
        {
            return;
        }

        bool isDescribed = call.Reader().ReadBoolean();
        var writer = call.Result();
        new SnapshotWriter((ReferenceContext)call.Context, isDescribed).WriteInstance(ref writer, instance, contract);
        writer.Flush();
        call.Complete();
    }

    private static PendingCall Begin(ISharedProxy proxy, bool isDescribed)
    {
        ArgumentNullException.ThrowIfNull(proxy);
        var reference = proxy.Reference;
        var call = reference.Channel.Begin(reference.ObjectId, ObjectMembers.Snapshot);
        var writer = call.Writer();
        writer.Write(isDescribed);
        writer.Flush();
        return call;
    }

    // Builds that differ are rare: only then does a snapshot have to say what it looks like.
    private static T? TryRead<T>(PendingCall call)
        where T : class
    {
        try
        {
            return Read<T>(call);
        }
        catch (StateDiffersException)
        {
            return null;
        }
    }

    private static T Read<T>(PendingCall call)
        where T : class
    {
        var reader = call.Reply();
        return new SnapshotReader(ReferenceContext.From(call.Context)).ReadInstance<T>(ref reader);
    }
}
