using System.ComponentModel;
using System.Reflection;
using ProxyGen.Serialization;
using ProxyGen.Workers;

namespace ProxyGen;

/// <summary>A worker method with 1 parameter and a result, as the generator describes it.</summary>
/// <typeparam name="T1">A parameter.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
/// <param name="name">Class, name and parameters of the method.</param>
/// <param name="body">Runs it.</param>
/// <param name="assembly">The assembly that it is in.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class WorkerFunction<T1, TResult>(string name, Func<T1, CancellationToken, ValueTask<TResult>> body, Assembly assembly)
    : WorkerEntry(name, assembly)
{
    internal static void Write(ref MessagePackWriter writer, T1 argument1, PayloadContext context)
    {
        Formatter<T1>.Default.Serialize(ref writer, argument1, context);
    }

    internal override Task RunAsync(WorkerAssignment assignment)
    {
        var reader = assignment.Reader();
        var argument1 = Formatter<T1>.Default.Deserialize(ref reader, assignment.Context);
        assignment.Accept();
        return RunAsync(assignment, body(argument1, assignment.CancellationToken));
    }

    private static async Task RunAsync(WorkerAssignment assignment, ValueTask<TResult> result) =>
        assignment.SetResult(await result.ConfigureAwait(false));
}
