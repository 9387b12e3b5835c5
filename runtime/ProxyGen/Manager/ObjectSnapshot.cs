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
    public static T Take<T>(ISharedProxy proxy)
        where T : class
    {
        using var call = Begin(proxy);
        call.Invoke();
        return Read<T>(call);
    }

    /// <inheritdoc cref="Take{T}(ISharedProxy)"/>
    public static async ValueTask<T> TakeAsync<T>(ISharedProxy proxy, CancellationToken cancellationToken)
        where T : class
    {
        using var call = Begin(proxy);
        await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
        return Read<T>(call);
    }

    /// <summary>The manager's side.</summary>
    internal static void Answer(SharedContract contract, object instance, IncomingCall call)
    {
        if (!call.Enter())
        {
            return;
        }

        var writer = call.Result();
        new SnapshotWriter((ReferenceContext)call.Context).WriteInstance(ref writer, instance, contract);
        writer.Flush();
        call.Complete();
    }

    private static PendingCall Begin(ISharedProxy proxy)
    {
        ArgumentNullException.ThrowIfNull(proxy);
        var reference = proxy.Reference;
        return reference.Channel.Begin(reference.ObjectId, ObjectMembers.Snapshot);
    }

    private static T Read<T>(PendingCall call)
        where T : class
    {
        var reader = call.Reply();
        return new SnapshotReader(ReferenceContext.From(call.Context)).ReadInstance<T>(ref reader);
    }
}
