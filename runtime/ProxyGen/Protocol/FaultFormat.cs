using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>
/// An exception as a payload: an array of full type name, message, stack, parameter or object name, and the inner exception or nil.
/// It is rebuilt only through the constructors registered in <see cref="ExceptionRegistry"/>; any other type becomes a <see cref="RemoteException"/>.
/// </summary>
internal static class FaultFormat
{
    private const int FieldCount = 5;
    private const int MaxInnerDepth = 8;

    public static void Write(ref MessagePackWriter writer, Exception exception, bool withStack = true) =>
        Write(ref writer, exception, withStack, MaxInnerDepth);

    public static Exception Read(ref MessagePackReader reader) => Read(ref reader, MaxInnerDepth);

    private static void Write(ref MessagePackWriter writer, Exception exception, bool withStack, int depth)
    {
        writer.WriteArrayHeader(FieldCount);
        writer.Write(exception is RemoteException { TypeName.Length: > 0 } remote ? remote.TypeName : ContractName(exception.GetType()));
        writer.Write(MessageOf(exception));
        writer.Write(withStack ? exception.StackTrace : null);
        writer.Write(DetailOf(exception));
        if (exception.InnerException is { } inner && depth > 0)
        {
            Write(ref writer, inner, withStack, depth - 1);
        }
        else
        {
            writer.WriteNil();
        }
    }

    private static Exception Read(ref MessagePackReader reader, int depth)
    {
        int count = reader.ReadArrayHeader();
        if (count != FieldCount)
        {
            throw new MessagePackSerializationException($"An exception has {FieldCount} fields, not {count}.");
        }

        string typeName = reader.ReadString() ?? "";
        string message = reader.ReadString() ?? "";
        string? stack = reader.ReadString();
        string? detail = reader.ReadString();
        Exception? inner = null;
        if (!reader.TryReadNil())
        {
            if (depth == 0)
            {
                throw new MessagePackSerializationException("An exception has too many inner exceptions.");
            }

            inner = Read(ref reader, depth - 1);
        }

        var exception = ExceptionRegistry.Create(typeName, message, detail, inner);
        return string.IsNullOrEmpty(stack) ? exception : System.Runtime.ExceptionServices.ExceptionDispatchInfo.SetRemoteStackTrace(exception, stack);
    }

    private static string ContractName(Type type) => type.FullName ?? type.Name;

    // ArgumentException appends the parameter to its message, and would do so again when it is rebuilt.
    private static string MessageOf(Exception exception)
    {
        if (exception is not ArgumentException { ParamName: { Length: > 0 } parameter })
        {
            return exception.Message;
        }

        string suffix = $" (Parameter '{parameter}')";
        int end = exception.Message.IndexOf(suffix, StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }

    private static string? DetailOf(Exception exception) => exception switch
    {
        ArgumentException argument => argument.ParamName,
        ObjectDisposedException disposed => disposed.ObjectName,
        FileNotFoundException file => file.FileName,
        _ => null,
    };
}
