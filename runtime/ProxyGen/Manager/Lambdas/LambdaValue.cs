using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Serialization;

namespace ProxyGen.Manager.Lambdas;

/// <summary>How values of one type get into a lambda and out of it.</summary>
internal abstract class LambdaValue
{
    private static readonly ConcurrentDictionary<Type, LambdaValue> Known = new();

    /// <summary>The one for a type.</summary>
    public static LambdaValue Of(Type type) => Known.GetOrAdd(type, Create);

    public abstract object? Read(ref MessagePackReader reader, PayloadContext context);

    public abstract void Write(ref MessagePackWriter writer, object? value, PayloadContext context);

    /// <summary>Writes what a task that has ended gives.</summary>
    public abstract void WriteResult(ref MessagePackWriter writer, Task ended, PayloadContext context);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Lambdas run only where there is dynamic code; LambdaName says so first.")]
    private static LambdaValue Create(Type type) => (LambdaValue)Activator.CreateInstance(typeof(LambdaValue<>).MakeGenericType(type))!;
}
