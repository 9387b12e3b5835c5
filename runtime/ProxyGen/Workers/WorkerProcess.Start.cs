using ProxyGen.Serialization;

namespace ProxyGen;

/// <content>Starting methods of every number of parameters.</content>
public partial class WorkerProcess
{
    /// <summary>Starts a process that runs a method. The arguments are encoded before this returns.</summary>
    /// <exception cref="ManagerStartException">The process could not be started.</exception>
    public static WorkerProcess Start(WorkerMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, static (ref MessagePackWriter _, PayloadContext _) => { });
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess Start<T1>(WorkerMethod<T1> method, T1 argument1)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, (ref MessagePackWriter writer, PayloadContext context) => WorkerMethod<T1>.Write(ref writer, argument1, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess Start<T1, T2>(WorkerMethod<T1, T2> method, T1 argument1, T2 argument2)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, (ref MessagePackWriter writer, PayloadContext context) => WorkerMethod<T1, T2>.Write(ref writer, argument1, argument2, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess Start<T1, T2, T3>(WorkerMethod<T1, T2, T3> method, T1 argument1, T2 argument2, T3 argument3)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, (ref MessagePackWriter writer, PayloadContext context) => WorkerMethod<T1, T2, T3>.Write(ref writer, argument1, argument2, argument3, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess Start<T1, T2, T3, T4>(WorkerMethod<T1, T2, T3, T4> method, T1 argument1, T2 argument2, T3 argument3, T4 argument4)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, (ref MessagePackWriter writer, PayloadContext context) => WorkerMethod<T1, T2, T3, T4>.Write(ref writer, argument1, argument2, argument3, argument4, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess Start<T1, T2, T3, T4, T5>(WorkerMethod<T1, T2, T3, T4, T5> method, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, (ref MessagePackWriter writer, PayloadContext context) => WorkerMethod<T1, T2, T3, T4, T5>.Write(ref writer, argument1, argument2, argument3, argument4, argument5, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess Start<T1, T2, T3, T4, T5, T6>(WorkerMethod<T1, T2, T3, T4, T5, T6> method, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5, T6 argument6)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, (ref MessagePackWriter writer, PayloadContext context) => WorkerMethod<T1, T2, T3, T4, T5, T6>.Write(ref writer, argument1, argument2, argument3, argument4, argument5, argument6, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess Start<T1, T2, T3, T4, T5, T6, T7>(WorkerMethod<T1, T2, T3, T4, T5, T6, T7> method, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5, T6 argument6, T7 argument7)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, (ref MessagePackWriter writer, PayloadContext context) => WorkerMethod<T1, T2, T3, T4, T5, T6, T7>.Write(ref writer, argument1, argument2, argument3, argument4, argument5, argument6, argument7, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess Start<T1, T2, T3, T4, T5, T6, T7, T8>(WorkerMethod<T1, T2, T3, T4, T5, T6, T7, T8> method, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5, T6 argument6, T7 argument7, T8 argument8)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WorkerProcess.Start(method, (ref MessagePackWriter writer, PayloadContext context) => WorkerMethod<T1, T2, T3, T4, T5, T6, T7, T8>.Write(ref writer, argument1, argument2, argument3, argument4, argument5, argument6, argument7, argument8, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<TResult>(WorkerFunction<TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, static (ref MessagePackWriter _, PayloadContext _) => { });
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<T1, TResult>(WorkerFunction<T1, TResult> function, T1 argument1)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, (ref MessagePackWriter writer, PayloadContext context) => WorkerFunction<T1, TResult>.Write(ref writer, argument1, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<T1, T2, TResult>(WorkerFunction<T1, T2, TResult> function, T1 argument1, T2 argument2)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, (ref MessagePackWriter writer, PayloadContext context) => WorkerFunction<T1, T2, TResult>.Write(ref writer, argument1, argument2, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<T1, T2, T3, TResult>(WorkerFunction<T1, T2, T3, TResult> function, T1 argument1, T2 argument2, T3 argument3)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, (ref MessagePackWriter writer, PayloadContext context) => WorkerFunction<T1, T2, T3, TResult>.Write(ref writer, argument1, argument2, argument3, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<T1, T2, T3, T4, TResult>(WorkerFunction<T1, T2, T3, T4, TResult> function, T1 argument1, T2 argument2, T3 argument3, T4 argument4)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, (ref MessagePackWriter writer, PayloadContext context) => WorkerFunction<T1, T2, T3, T4, TResult>.Write(ref writer, argument1, argument2, argument3, argument4, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<T1, T2, T3, T4, T5, TResult>(WorkerFunction<T1, T2, T3, T4, T5, TResult> function, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, (ref MessagePackWriter writer, PayloadContext context) => WorkerFunction<T1, T2, T3, T4, T5, TResult>.Write(ref writer, argument1, argument2, argument3, argument4, argument5, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<T1, T2, T3, T4, T5, T6, TResult>(WorkerFunction<T1, T2, T3, T4, T5, T6, TResult> function, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5, T6 argument6)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, (ref MessagePackWriter writer, PayloadContext context) => WorkerFunction<T1, T2, T3, T4, T5, T6, TResult>.Write(ref writer, argument1, argument2, argument3, argument4, argument5, argument6, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<T1, T2, T3, T4, T5, T6, T7, TResult>(WorkerFunction<T1, T2, T3, T4, T5, T6, T7, TResult> function, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5, T6 argument6, T7 argument7)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, (ref MessagePackWriter writer, PayloadContext context) => WorkerFunction<T1, T2, T3, T4, T5, T6, T7, TResult>.Write(ref writer, argument1, argument2, argument3, argument4, argument5, argument6, argument7, context));
    }

    /// <inheritdoc cref="Start(WorkerMethod)"/>
    public static WorkerProcess<TResult> Start<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(WorkerFunction<T1, T2, T3, T4, T5, T6, T7, T8, TResult> function, T1 argument1, T2 argument2, T3 argument3, T4 argument4, T5 argument5, T6 argument6, T7 argument7, T8 argument8)
    {
        ArgumentNullException.ThrowIfNull(function);
        return WorkerProcess<TResult>.Start(function, (ref MessagePackWriter writer, PayloadContext context) => WorkerFunction<T1, T2, T3, T4, T5, T6, T7, T8, TResult>.Write(ref writer, argument1, argument2, argument3, argument4, argument5, argument6, argument7, argument8, context));
    }
}
