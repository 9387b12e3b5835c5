using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>Writes one exception with all that is inside it, see <see cref="FaultFormat"/>.</summary>
internal sealed class FaultWriter(bool withStack)
{
    private int _exceptionsLeft = FaultLimits.MaxExceptions - 1;
    private int _dataLeft = FaultLimits.MaxDataLength;

    public void Write(ref MessagePackWriter writer, Exception exception, int depth)
    {
        string typeName = exception is RemoteException { TypeName.Length: > 0 } remote ? remote.TypeName : ContractName(exception.GetType());
        using var properties = new PooledBufferWriter();
        int propertyCount = WriteProperties(properties, exception, typeName);
        var inner = InnerOf(exception, depth);
        writer.WriteArrayHeader(FaultFormat.FewestFields + (inner.Count > 1 ? 2 : propertyCount > 0 ? 1 : 0));
        writer.Write(typeName);
        writer.Write(MessageOf(exception));
        writer.Write(withStack ? TextOf(exception, static exception => exception.StackTrace) : null);
        writer.Write(TextOf(exception, DetailOf));
        if (inner.Count > 0)
        {
            Write(ref writer, inner[0], depth - 1);
        }
        else
        {
            writer.WriteNil();
        }

        if (propertyCount > 0)
        {
            writer.WriteMapHeader(propertyCount);
            writer.WriteRaw(properties.WrittenSpan);
        }
        else if (inner.Count > 1)
        {
            writer.WriteNil();
        }

        if (inner.Count > 1)
        {
            writer.WriteArrayHeader(inner.Count - 1);
            foreach (var further in inner.Skip(1))
            {
                Write(ref writer, further, depth - 1);
            }
        }
    }

    private int WriteProperties(PooledBufferWriter output, Exception exception, string typeName)
    {
        // Another assembly may have a type of the same name.
        if (ExceptionRegistry.Find(typeName) is not { } form || form.Type != exception.GetType())
        {
            return 0;
        }

        form.WriteProperties(output, exception, _dataLeft, out int count);
        _dataLeft -= output.WrittenCount;
        return count;
    }

    // Siblings get their places before what is inside them.
    private List<Exception> InnerOf(Exception exception, int depth)
    {
        if (depth == 0)
        {
            return [];
        }

        IEnumerable<Exception> all = exception is AggregateException aggregate ? aggregate.InnerExceptions
            : exception.InnerException is { } one ? [one]
            : [];
        List<Exception> inner = [.. all.Take(_exceptionsLeft)];
        _exceptionsLeft -= inner.Count;
        return inner;
    }

    private static string ContractName(Type type) => type.FullName ?? type.Name;

    private static string MessageOf(Exception exception)
    {
        string message = TextOf(exception, static exception => exception.Message) ?? "";
        return exception switch
        {
            // What it appends may be a value that does not travel, and so would not be recognised when it is rebuilt.
            ArgumentOutOfRangeException { ParamName: { Length: > 0 } name } when exception.GetType() == typeof(ArgumentOutOfRangeException) =>
                WithoutEnd(message, $" (Parameter '{name}')"),
            RemoteException { TypeName: { Length: > 0 } name } when message.StartsWith(name + ": ", StringComparison.Ordinal) =>
                message[(name.Length + 2)..],
            _ => message,
        };
    }

    private static string? TextOf(Exception exception, Func<Exception, string?> read)
    {
        try
        {
            return read(exception);
        }
#pragma warning disable CA1031 // The program may have overridden it; whatever that throws must not take the place of what happened.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return $"(unknown: reading it threw {failure.GetType()})";
        }
    }

    private static string WithoutEnd(string message, string suffix)
    {
        int end = message.IndexOf(suffix, StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static string? DetailOf(Exception exception) => exception switch
    {
        ArgumentException argument => argument.ParamName,
        ObjectDisposedException disposed => disposed.ObjectName,
        FileNotFoundException file => file.FileName,
        FileLoadException file => file.FileName,
        BadImageFormatException file => file.FileName,
        _ => null,
    };
}
