using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using ProxyGen.Serialization;

namespace ProxyGen.Manager.Lambdas;

/// <summary>A lambda of a client, ready to run in this manager: first the objects that it works on, then values. Safe for use by several threads.</summary>
internal sealed class LambdaFunction
{
    private readonly MethodInvoker _invoker;
    private readonly object? _closure;
    private readonly Type[] _parameters;
    private readonly Type _result;

    /// <exception cref="NotSupportedException">It is no lambda that may run here.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "A closure without captures has no members but its lambdas.")]
    public LambdaFunction(MethodInfo method)
    {
        if (LambdaRules.Check(method) is { } problem)
        {
            throw new NotSupportedException(problem);
        }

        _invoker = MethodInvoker.Create(method);
        _closure = method.IsStatic ? null : RuntimeHelpers.GetUninitializedObject(method.DeclaringType!);
        _parameters = [.. method.GetParameters().Select(static parameter => parameter.ParameterType)];
        _result = method.ReturnType;
        IsAsynchronous = LambdaRules.IsTask(_result);
    }

    /// <summary>Whether it returns a task and has ended only when that has.</summary>
    public bool IsAsynchronous { get; }

    /// <summary>Reads the values that follow the objects; these are filled in later, from index 0.</summary>
    public object?[] ReadArguments(int objects, ref MessagePackReader reader, PayloadContext context)
    {
        int count = reader.ReadArrayHeader();
        if (count + objects != _parameters.Length)
        {
            throw new ProtocolException($"A lambda of {_parameters.Length} parameters was given {objects} objects and {count} values.");
        }

        object?[] arguments = new object?[_parameters.Length];
        for (int i = objects; i < arguments.Length; i++)
        {
            arguments[i] = LambdaValue.Of(_parameters[i]).Read(ref reader, context);
        }

        return arguments;
    }

    /// <summary>Fills in an object.</summary>
    /// <exception cref="ContractMismatchException">The lambda works on objects of another class.</exception>
    public void SetObject(object?[] arguments, int index, ObjectEntry entry, object view)
    {
        if (!_parameters[index].IsInstanceOfType(view))
        {
            throw new ContractMismatchException(
                $"The lambda works on a {_parameters[index]}, but object #{entry.Id}, a {entry.ContractName}, is a {view.GetType()} to lambdas. "
                + "A live collection of shared objects holds the objects themselves, not their proxies.");
        }

        arguments[index] = view;
    }

    /// <summary>Runs an asynchronous lambda to its end and writes what its task gives. What it throws comes out as it is.</summary>
    public async Task RunAsync(object?[] arguments, IncomingCall call)
    {
        var task = (Task?)_invoker.Invoke(_closure, arguments.AsSpan()) ?? throw new InvalidOperationException("The lambda returned no task.");
        await task.ConfigureAwait(false);
        if (_result.IsGenericType)
        {
            WriteResult(task, call);
        }
    }

    /// <summary>Runs the lambda and writes what it returns. What it throws comes out as it is.</summary>
    public void Run(object?[] arguments, IncomingCall call)
    {
        object? result = _invoker.Invoke(_closure, arguments.AsSpan());
        if (_result != typeof(void))
        {
            var writer = call.Result();
            LambdaValue.Of(_result).Write(ref writer, result, call.Context);
            writer.Flush();
        }
    }

    private void WriteResult(Task ended, IncomingCall call)
    {
        var writer = call.Result();
        LambdaValue.Of(_result.GetGenericArguments()[0]).WriteResult(ref writer, ended, call.Context);
        writer.Flush();
    }
}
