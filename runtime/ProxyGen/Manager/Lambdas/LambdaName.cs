using System.Runtime.CompilerServices;
using ProxyGen.Serialization;

namespace ProxyGen.Manager.Lambdas;

/// <summary>
/// How a lambda is named to a manager: by the assembly that it is compiled into, the version of that assembly's module, and the token of the
/// method that the compiler made of it. On the wire an array of these three.
/// </summary>
/// <param name="Assembly">The assembly's simple name.</param>
/// <param name="Module">The module's version id.</param>
/// <param name="Token">The method's metadata token.</param>
internal readonly record struct LambdaName(string Assembly, Guid Module, int Token)
{
    private const int Parts = 3;
    private const int GuidLength = 16;

    private static readonly ConditionalWeakTable<Delegate, object> Known = [];

    /// <exception cref="NotSupportedException">It is no lambda that another process could find, or not without what it captures.</exception>
    /// <exception cref="PlatformNotSupportedException">The program was compiled ahead of time.</exception>
    public static LambdaName Of(Delegate lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        if (Known.TryGetValue(lambda, out object? known))
        {
            return (LambdaName)known;
        }

        ThrowUnlessDynamic();
        var method = lambda.Method;
        string? problem = lambda.HasSingleTarget ? LambdaRules.Check(method) : "Several delegates in one cannot run in a manager; write one lambda.";
        if (problem is not null)
        {
            throw new NotSupportedException(problem);
        }

        var name = new LambdaName(method.Module.Assembly.SimpleName(), method.Module.ModuleVersionId, method.MetadataToken);
        Known.AddOrUpdate(lambda, name);
        return name;
    }

    public static LambdaName Read(ref MessagePackReader reader)
    {
        int count = reader.ReadArrayHeader();
        if (count != Parts)
        {
            throw new ProtocolException($"The name of a lambda has {Parts} parts, not {count}.");
        }

        string assembly = reader.ReadString() ?? "";
        var module = reader.ReadBytes() is { Length: GuidLength } bytes ? bytes : throw new ProtocolException("A lambda was named without its module.");
        return new LambdaName(assembly, new Guid(module.ToArray()), reader.ReadInt32());
    }

    public void Write(ref MessagePackWriter writer)
    {
        Span<byte> module = stackalloc byte[GuidLength];
        Module.TryWriteBytes(module);
        writer.WriteArrayHeader(Parts);
        writer.Write(Assembly);
        writer.Write(module);
        writer.Write(Token);
    }

    /// <exception cref="PlatformNotSupportedException">This program was compiled ahead of time.</exception>
    public static void ThrowUnlessDynamic()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw new PlatformNotSupportedException(
                "Lambdas can run in a manager only where both programs run the same IL with dynamic code. Make the steps a method of the shared class.");
        }
    }
}
