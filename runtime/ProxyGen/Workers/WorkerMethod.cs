using System.ComponentModel;
using System.Reflection;
using ProxyGen.Workers;

namespace ProxyGen;

/// <summary>A worker method with no parameters and no result, as the generator describes it.</summary>
/// <param name="name">Class, name and parameters of the method.</param>
/// <param name="body">Runs it.</param>
/// <param name="assembly">The assembly that it is in.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class WorkerMethod(string name, Func<CancellationToken, ValueTask> body, Assembly assembly)
    : WorkerEntry(name, assembly)
{
    internal override Task RunAsync(WorkerAssignment assignment)
    {
        assignment.Accept();
        return body(assignment.CancellationToken).AsTask();
    }
}
