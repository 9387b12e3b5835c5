using System.ComponentModel;
using System.Reflection;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>A method that can run in a worker process, as the generator describes it.</summary>
public abstract class WorkerEntry
{
    private protected WorkerEntry(string name, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(assembly);
        Name = name;
        AssemblyName = assembly.SimpleName();
    }

    /// <summary>Class, name and parameters of the method.</summary>
    public string Name { get; }

    internal string AssemblyName { get; }

    /// <summary>In the worker: decodes the arguments, runs the method and encodes its result.</summary>
    internal abstract Task RunAsync(Workers.WorkerAssignment assignment);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override string ToString() => Name;
}
