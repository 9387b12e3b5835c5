using System.ComponentModel;
using System.Reflection;
using ProxyGen.Workers;

namespace ProxyGen;

/// <summary>A worker method with no parameters and a result, as the generator describes it.</summary>
/// <typeparam name="TResult">The result.</typeparam>
/// <param name="name">Class, name and parameters of the method.</param>
/// <param name="body">Runs it.</param>
/// <param name="assembly">The assembly that it is in.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class WorkerFunction<TResult>(string name, Func<CancellationToken, ValueTask<TResult>> body, Assembly assembly)
    : WorkerEntry(name, assembly)
{
    internal override Task RunAsync(WorkerAssignment assignment)
    {
        assignment.Accept();
        return RunAsync(assignment, body(assignment.CancellationToken));
    }

    private static async Task RunAsync(WorkerAssignment assignment, ValueTask<TResult> result) =>
        assignment.SetResult(await result.ConfigureAwait(false));
}
