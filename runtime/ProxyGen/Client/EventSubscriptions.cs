using System.ComponentModel;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>Used by generated proxies: subscribes handlers to events of shared objects. A subscription keeps its proxy and its handler alive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventSubscriptions
{
    /// <summary>Subscribes a handler, once more if it is subscribed already.</summary>
    /// <typeparam name="TDelegate">The event's type.</typeparam>
    /// <param name="proxy">The object's proxy.</param>
    /// <param name="add">The member that subscribes.</param>
    /// <param name="remove">The member that ends a subscription.</param>
    /// <param name="handler">The handler; nothing happens for null.</param>
    public static void Add<TDelegate>(SharedProxy proxy, ulong add, ulong remove, TDelegate? handler)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(proxy);
        if (handler is null)
        {
            return;
        }

        using var call = proxy.Begin(add);
        var table = proxy.Reference.Channel.Callbacks;
        var key = new EventKey(proxy.Reference.ObjectId, add, handler);
        var runner = (ICallbackRunner)Formatter<TDelegate>.Default;
        table.AddOwner(key, proxy, remove, runner);
        try
        {
            Write(call, key, runner);
            call.Invoke();
        }
        catch
        {
            table.RemoveOwner(key, proxy);
            throw;
        }

        proxy.HasSubscriptions = true;
    }

    /// <summary>Ends one subscription of a handler; nothing happens if there is none.</summary>
    /// <typeparam name="TDelegate">The event's type.</typeparam>
    /// <param name="proxy">A proxy of the object.</param>
    /// <param name="add">The member that subscribes.</param>
    /// <param name="remove">The member that ends a subscription.</param>
    /// <param name="handler">The handler, or one equal to it.</param>
    public static void Remove<TDelegate>(SharedProxy proxy, ulong add, ulong remove, TDelegate? handler)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(proxy);
        if (handler is null)
        {
            return;
        }

        using var call = proxy.Begin(remove);
        var table = proxy.Reference.Channel.Callbacks;
        var key = new EventKey(proxy.Reference.ObjectId, add, handler);
        if (!table.HasOwners(key))
        {
            return;
        }

        try
        {
            Write(call, key, (ICallbackRunner)Formatter<TDelegate>.Default);
            call.Invoke();
        }
        finally
        {
            table.RemoveOwner(key, proxy);
        }
    }

    /// <summary>The proxy is disposed: nothing arrives for it any more, and the manager is told.</summary>
    internal static void RemoveAll(SharedProxy proxy)
    {
        var channel = proxy.Reference.Channel;
        foreach (var entry in channel.Callbacks.RemoveOwner(proxy))
        {
            _ = RemoveAsync(channel, entry);
        }
    }

    private static async Task RemoveAsync(Channel channel, CallbackEntry entry)
    {
        try
        {
            using var call = channel.Begin(((EventKey)entry.Key).ObjectId, entry.RemoveMember);
            Write(call, entry.Key, entry.Runner);
            await call.InvokeAsync(CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whoever disposes a proxy does not wait; a lost manager has ended the subscription itself.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
        finally
        {
            channel.Callbacks.EndUse(entry);
        }
    }

    private static void Write(PendingCall call, object key, ICallbackRunner runner)
    {
        var writer = call.Writer();
        ReferenceContext.From(call.Context).WriteCallback(ref writer, key, ((EventKey)key).Handler, runner);
        writer.Flush();
    }
}
