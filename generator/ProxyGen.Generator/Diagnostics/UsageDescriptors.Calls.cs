using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Diagnostics;

/// <content>Leases, tasks, fetches, and what is handed over: PG12xx to PG17xx.</content>
internal static partial class UsageDescriptors
{
    private const string Performance = "ProxyGen.Performance";
    private const string Usage = "ProxyGen.Usage";

    public static readonly DiagnosticDescriptor LeaseNotReleased = Create(
        DiagnosticIds.LeaseNotReleased,
        Concurrency,
        "Lease is not released on every path",
        "The lease from '{0}' is not released {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor LeaseNotAwaited = Create(
        DiagnosticIds.LeaseNotAwaited,
        Concurrency,
        "Task of a lease is not awaited",
        "'{0}' gives a task of a lease, which is not awaited: nothing is held here, and what is obtained later nobody releases",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor LocksCross = Create(
        DiagnosticIds.LocksCross,
        Concurrency,
        "Lock is taken twice, or two locks in two orders",
        "{0}",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor FetchInLoop = Create(
        DiagnosticIds.FetchInLoop,
        Performance,
        "The same is fetched on every iteration",
        "'{0}' is fetched from the manager on every iteration; fetch it once in front of the loop",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor FetchRepeated = Create(
        DiagnosticIds.FetchRepeated,
        Performance,
        "The same copy is fetched repeatedly",
        "'{0}' is fetched from the manager again; keep the copy in a variable",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor FetchByIndex = Create(
        DiagnosticIds.FetchByIndex,
        Performance,
        "Items of a shared list are fetched one by one",
        "'{0}' is one call for each item; enumerate '{1}' itself or its ToArray(), which fetch all items in few calls",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BlockingCall = Create(
        DiagnosticIds.BlockingCall,
        Usage,
        "Blocking call of a proxy in asynchronous code",
        "'{0}' blocks the thread until the manager has answered; await '{1}' instead",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BlockingOnTask = Create(
        DiagnosticIds.BlockingOnTask,
        Usage,
        "Blocking on the task of a proxy",
        "'{0}' blocks the thread until the task of a proxy has ended; await the task, or call the form that is not asynchronous",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TaskDropped = Create(
        DiagnosticIds.TaskDropped,
        Usage,
        "Task of a proxy is neither awaited nor kept",
        "The task of '{0}' is dropped: nobody knows when the call has ended, or sees that it has failed",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UseAfterDispose = Create(
        DiagnosticIds.UseAfterDispose,
        Usage,
        "Proxy is used after it was disposed",
        "'{0}' has been disposed before; the call throws an ObjectDisposedException",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor CopyForWorker = Create(
        DiagnosticIds.CopyForWorker,
        Correctness,
        "Plain object handed to a worker and changed",
        "'{0}' is copied to the worker: {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InstanceForProxy = Create(
        DiagnosticIds.InstanceForProxy,
        Correctness,
        "Instance of a shared class where a proxy is expected",
        "'{0}' is an instance of the shared class '{1}' that lives in this process and cannot be handed over; create it in a manager and hand over its proxy",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ProxyLocked = Create(
        DiagnosticIds.ProxyLocked,
        Concurrency,
        "A proxy is locked",
        "'{0}' is {1}: locking it excludes nobody else in other processes, who have objects of their own; use a SharedLock",
        DiagnosticSeverity.Warning);
}
