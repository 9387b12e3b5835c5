using System.ComponentModel;
using ProxyGen.Client;
using ProxyGen.Manager.Transactions;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager.Lambdas;

/// <summary>
/// Has lambdas run in the manager, on one object and under its guard. Generated code and <see cref="SharedUpdates"/> call it.
/// On the wire: the lambda's name, then an array of its values.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObjectUpdate
{
    /// <summary>Begins an update; the values are written next, each with <see cref="Write"/>.</summary>
    /// <param name="proxy">The object.</param>
    /// <param name="lambda">What to run.</param>
    /// <param name="values">How many values the lambda takes besides the object.</param>
    /// <exception cref="NotSupportedException">It is no lambda that the manager could find, or not without what it captures.</exception>
    public static PendingCall Begin(ISharedProxy proxy, Delegate lambda, int values)
    {
        ArgumentNullException.ThrowIfNull(proxy);
        var name = LambdaName.Of(lambda);
        var reference = proxy.Reference;
        var call = reference.Channel.Begin(reference.ObjectId, ObjectMembers.Update);
        var writer = call.Writer();
        name.Write(ref writer);
        writer.WriteArrayHeader(values);
        writer.Flush();
        return call;
    }

    /// <summary>Writes the next value.</summary>
    public static void Write<T>(PendingCall call, T value)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            var writer = call.Writer();
            Formatter<T>.Default.Serialize(ref writer, value, call.Context);
            writer.Flush();
        }
        catch
        {
            call.Dispose();
            throw;
        }
    }

    /// <summary>Has the lambda run.</summary>
    /// <param name="call">The call, with all its values.</param>
    /// <param name="proxies">The objects, which must live until then.</param>
    public static void Run(PendingCall call, params ReadOnlySpan<ISharedProxy> proxies)
    {
        using (call)
        {
            call.Invoke();
        }

        KeepAlive(proxies);
    }

    /// <inheritdoc cref="Run(PendingCall, ReadOnlySpan{ISharedProxy})"/>
    /// <typeparam name="TResult">What the lambda returns.</typeparam>
    public static TResult Run<TResult>(PendingCall call, params ReadOnlySpan<ISharedProxy> proxies)
    {
        using (call)
        {
            // A result that could not come back is refused before the lambda runs.
            LambdaRules.ThrowIfAwaitable(typeof(TResult));
            var result = Formatter<TResult>.Default;
            var reader = call.Invoke();
            KeepAlive(proxies);
            return result.Deserialize(ref reader, call.Context);
        }
    }

    /// <inheritdoc cref="Run(PendingCall, ReadOnlySpan{ISharedProxy})"/>
    public static async ValueTask RunAsync(PendingCall call, CancellationToken cancellationToken, params ISharedProxy[] proxies)
    {
        using (call)
        {
            await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
        }

        KeepAlive(proxies);
    }

    /// <inheritdoc cref="Run(PendingCall, ReadOnlySpan{ISharedProxy})"/>
    /// <typeparam name="TResult">What the lambda returns.</typeparam>
    public static async ValueTask<TResult> RunAsync<TResult>(PendingCall call, CancellationToken cancellationToken, params ISharedProxy[] proxies)
    {
        using (call)
        {
            LambdaRules.ThrowIfAwaitable(typeof(TResult));
            var result = Formatter<TResult>.Default;
            await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
            KeepAlive(proxies);
            var reader = call.Reply();
            return result.Deserialize(ref reader, call.Context);
        }
    }

    /// <summary>The manager's side.</summary>
    internal static void Answer(ObjectEntry target, IncomingCall call)
    {
        if (target.Dispatcher.IsFree)
        {
            throw new NotSupportedException($"A {target.ContractName} synchronises itself: nothing says when an update could run alone.");
        }

        var reader = call.Reader();
        var lambda = call.Runtime.Lambdas.Find(LambdaName.Read(ref reader));
        object?[] arguments = lambda.ReadArguments(objects: 1, ref reader, call.Context);
        if (!(lambda.IsAsynchronous ? call.EnterAsync() : call.Enter()))
        {
            return;
        }

        // What the lambda has changed before it throws stays changed, and is told.
        var source = target.Subject as IUpdateSource;
        var told = source is { IsWatched: true } ? new UndoLog() : null;
        lambda.SetObject(arguments, 0, target, ViewOf(target, told));
        if (lambda.IsAsynchronous)
        {
            call.CompleteWhen(RunAsync(lambda, arguments, source, call, told));
            return;
        }

        Run(lambda, arguments, source, call, told);
        call.Complete();
    }

    private static void Run(LambdaFunction lambda, object?[] arguments, IUpdateSource? source, IncomingCall call, UndoLog? told)
    {
        source?.BeginUpdate();
        try
        {
            lambda.Run(arguments, call);
        }
        finally
        {
            told?.Keep();
            source?.EndUpdate();
        }
    }

    private static async Task RunAsync(LambdaFunction lambda, object?[] arguments, IUpdateSource? source, IncomingCall call, UndoLog? told)
    {
        source?.BeginUpdate();
        try
        {
            await lambda.RunAsync(arguments, call).ConfigureAwait(false);
        }
        finally
        {
            told?.Keep();
            source?.EndUpdate();
        }
    }

    private static object ViewOf(ObjectEntry target, UndoLog? told) =>
        target.Subject is not IUpdateSource source ? target.Instance : told is null ? source.View : source.Open(told);

    private static void KeepAlive(ReadOnlySpan<ISharedProxy> proxies)
    {
        foreach (var proxy in proxies)
        {
            GC.KeepAlive(proxy);
        }
    }
}
