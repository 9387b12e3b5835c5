using ProxyGen.Client;
using ProxyGen.Manager.Lambdas;

namespace ProxyGen.Manager.Transactions;

/// <summary>
/// Has lambdas run in the manager, on several objects at once, all or nothing. On the wire: the lambda's name, an array of the objects'
/// references, an array of values.
/// </summary>
internal static class ObjectTransaction
{
    public const int MostObjects = 8;

    /// <summary>Writes what comes before the values, which are written next with <see cref="ObjectUpdate.Write"/>.</summary>
    /// <exception cref="NotSupportedException">It is no lambda that the manager could find, or not without what it captures.</exception>
    public static PendingCall Begin(PendingCall call, LambdaName lambda, ReadOnlySpan<ISharedProxy> objects, int values)
    {
        try
        {
            var writer = call.Writer();
            lambda.Write(ref writer);
            writer.WriteArrayHeader(objects.Length);
            foreach (var proxy in objects)
            {
                ArgumentNullException.ThrowIfNull(proxy, nameof(objects));
                ReferenceContext.From(call.Context).Write(ref writer, proxy.Reference, declared: null, actual: null);
            }

            writer.WriteArrayHeader(values);
            writer.Flush();
            return call;
        }
        catch
        {
            call.Dispose();
            throw;
        }
    }

    /// <summary>The manager's side.</summary>
    public static void Answer(IncomingCall call)
    {
        var reader = call.Reader();
        var lambda = call.Runtime.Lambdas.Find(LambdaName.Read(ref reader));
        int count = reader.ReadArrayHeader();
        if (count is < 1 or > MostObjects)
        {
            throw new ProtocolException($"A transaction of {count} objects arrived; it can have 1 to {MostObjects}.");
        }

        var objects = new ObjectEntry[count];
        for (int i = 0; i < count; i++)
        {
            objects[i] = ((ManagerContext)call.Context).ReadArgument(ref reader);
            if (objects[i].Dispatcher.IsFree)
            {
                throw new NotSupportedException($"A {objects[i].ContractName} synchronises itself: nothing keeps others out of it during a transaction.");
            }
        }

        object?[] arguments = lambda.ReadArguments(count, ref reader, call.Context);
        if (lambda.IsAsynchronous)
        {
            if (call.EnterAsync())
            {
                call.CompleteWhen(RunAsync(lambda, objects, arguments, call));
            }
        }
        else if (call.Enter())
        {
            Run(lambda, objects, arguments, call);
            call.Complete();
        }
    }

    private static void Run(LambdaFunction lambda, ObjectEntry[] objects, object?[] arguments, IncomingCall call)
    {
        using var transaction = new Transaction(call.Runtime, call.Chain);
        try
        {
            Open(lambda, objects, arguments, transaction);
            Run(lambda, arguments, call, transaction);
            Check(transaction, call);
        }
        catch (Exception exception)
        {
            transaction.RollBack(exception);
            throw;
        }

        Join(objects, call);
        transaction.Commit();
    }

    // The guards are held until the call is completed.
    private static async Task RunAsync(LambdaFunction lambda, ObjectEntry[] objects, object?[] arguments, IncomingCall call)
    {
        using var transaction = new Transaction(call.Runtime, call.Chain);
        try
        {
            Open(lambda, objects, arguments, transaction);
            AmbientTransaction.Flow(transaction);
            await lambda.RunAsync(arguments, call).ConfigureAwait(false);
            Check(transaction, call);
        }
        catch (Exception exception)
        {
            transaction.RollBack(exception);
            throw;
        }

        Join(objects, call);
        transaction.Commit();
    }

    private static void Open(LambdaFunction lambda, ObjectEntry[] objects, object?[] arguments, Transaction transaction)
    {
        for (int i = 0; i < objects.Length; i++)
        {
            lambda.SetObject(arguments, i, objects[i], transaction.Open(objects[i]));
        }
    }

    private static void Check(Transaction transaction, IncomingCall call)
    {
        transaction.ThrowIfDoomed();
        if (call.Runtime.Limits.IsTooLong(call.Frame.WrittenCount))
        {
            throw call.Runtime.Limits.ResultTooLong(call.Frame.WrittenCount);
        }
    }

    private static void Run(LambdaFunction lambda, object?[] arguments, IncomingCall call, Transaction transaction)
    {
        var previous = AmbientTransaction.Enter(transaction);
        try
        {
            lambda.Run(arguments, call);
        }
        finally
        {
            AmbientTransaction.Enter(previous);
        }
    }

    // One may have been assigned to a property of another.
    private static void Join(ObjectEntry[] objects, IncomingCall call)
    {
        foreach (var holder in objects)
        {
            foreach (var held in objects)
            {
                if (!ReferenceEquals(holder, held) && holder.Dispatcher.HoldsIn(holder.Subject, held.Instance))
                {
                    call.Runtime.Guards.Join(holder.Guard, held.Guard, call.Chain);
                }
            }
        }
    }
}
