using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes what stands before the name of an asynchronous method.</summary>
internal static class AsyncSignature
{
    private const string Pooling = "global::System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder";

    /// <summary>Lets the runtime use the method's state machine again, so that calls in flight allocate nothing once warm.</summary>
    public static string PooledBuilder(TypeModel? result) =>
        $"[global::System.Runtime.CompilerServices.AsyncMethodBuilder(typeof({Pooling}{(result is null ? "" : "<>")}))]";

    public static string ReturnType(ReturnKind kind, TypeModel? result)
    {
        string task = kind == ReturnKind.Task ? "global::System.Threading.Tasks.Task" : "global::System.Threading.Tasks.ValueTask";
        return result is null ? task : $"{task}<{result.ProxySide}>";
    }
}
