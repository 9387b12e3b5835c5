using System.ComponentModel;
using System.Reflection;
using ProxyGen.Serialization;
using ProxyGen.Workers;

namespace ProxyGen;

/// <summary>A worker method with 7 parameters and no result, as the generator describes it.</summary>
/// <typeparam name="T1">A parameter.</typeparam>
/// <typeparam name="T2">A parameter.</typeparam>
/// <typeparam name="T3">A parameter.</typeparam>
/// <typeparam name="T4">A parameter.</typeparam>
/// <typeparam name="T5">A parameter.</typeparam>
/// <typeparam name="T6">A parameter.</typeparam>
/// <typeparam name="T7">A parameter.</typeparam>
/// <param name="name">Class, name and parameters of the method.</param>
/// <param name="body">Runs it.</param>
/// <param name="assembly">The assembly that it is in.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class WorkerMethod<T1, T2, T3, T4, T5, T6, T7>(string name, Func<T1, T2, T3, T4, T5, T6, T7, CancellationToken, ValueTask> body, Assembly assembly)
    : WorkerEntry(name, assembly)
{
    internal static void Write(ref MessagePackWriter writer, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5, T6 argument6, T7 argument7, PayloadContext context)
    {
        Formatter<T1>.Default.Serialize(ref writer, argument1, context);
        Formatter<T2>.Default.Serialize(ref writer, argument2, context);
        Formatter<T3>.Default.Serialize(ref writer, argument3, context);
        Formatter<T4>.Default.Serialize(ref writer, argument4, context);
        Formatter<T5>.Default.Serialize(ref writer, argument5, context);
        Formatter<T6>.Default.Serialize(ref writer, argument6, context);
        Formatter<T7>.Default.Serialize(ref writer, argument7, context);
    }

    internal override Task RunAsync(WorkerAssignment assignment)
    {
        var reader = assignment.Reader();
        var argument1 = Formatter<T1>.Default.Deserialize(ref reader, assignment.Context);
        var argument2 = Formatter<T2>.Default.Deserialize(ref reader, assignment.Context);
        var argument3 = Formatter<T3>.Default.Deserialize(ref reader, assignment.Context);
        var argument4 = Formatter<T4>.Default.Deserialize(ref reader, assignment.Context);
        var argument5 = Formatter<T5>.Default.Deserialize(ref reader, assignment.Context);
        var argument6 = Formatter<T6>.Default.Deserialize(ref reader, assignment.Context);
        var argument7 = Formatter<T7>.Default.Deserialize(ref reader, assignment.Context);
        assignment.Accept();
        return body(argument1, argument2, argument3, argument4, argument5, argument6, argument7, assignment.CancellationToken).AsTask();
    }
}
