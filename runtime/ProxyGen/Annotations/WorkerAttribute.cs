namespace ProxyGen;

/// <summary>
/// Marks a static method that can run in a worker process. For the methods of a class <c>Jobs</c> the generator writes a class
/// <c>JobsWorkers</c> whose properties are given to <see cref="WorkerProcess"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class WorkerAttribute : Attribute;
