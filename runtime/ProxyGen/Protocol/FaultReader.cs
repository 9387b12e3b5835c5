using System.Runtime.ExceptionServices;
using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>Reads one exception with all that is inside it, see <see cref="FaultFormat"/>.</summary>
internal sealed class FaultReader
{
    private int _exceptionsLeft = FaultLimits.MaxExceptions;

    public Exception Read(ref MessagePackReader reader, int depth)
    {
        if (--_exceptionsLeft < 0)
        {
            throw TooManyInner();
        }

        int count = reader.ReadArrayHeader();
        if (count < FaultFormat.FewestFields)
        {
            throw new MessagePackSerializationException($"An exception has {FaultFormat.FewestFields} fields or more, not {count}.");
        }

        string typeName = reader.ReadString() ?? "";
        string message = reader.ReadString() ?? "";
        string? stack = reader.ReadString();
        var data = new ExceptionData(reader.ReadString());
        var form = ExceptionRegistry.Find(typeName);
        var inner = new List<Exception>();
        if (!reader.TryReadNil())
        {
            inner.Add(ReadInner(ref reader, depth));
        }

        if (count > FaultFormat.FewestFields && !reader.TryReadNil())
        {
            ReadProperties(ref reader, data, form);
        }

        if (count > FaultFormat.FewestFields + 1 && !reader.TryReadNil())
        {
            int further = reader.ReadArrayHeader();
            for (int index = 0; index < further; index++)
            {
                inner.Add(ReadInner(ref reader, depth));
            }
        }

        for (int field = FaultFormat.FewestFields + 2; field < count; field++)
        {
            reader.Skip();
        }

        data.Inner = inner;
        var exception = Rebuild(form, typeName, message, data);
        return string.IsNullOrEmpty(stack) ? exception : ExceptionDispatchInfo.SetRemoteStackTrace(exception, stack);
    }

    private Exception ReadInner(ref MessagePackReader reader, int depth) =>
        depth > 0 ? Read(ref reader, depth - 1) : throw TooManyInner();

    private static void ReadProperties(ref MessagePackReader reader, ExceptionData data, ExceptionForm? form)
    {
        int count = reader.ReadMapHeader();
        for (int index = 0; index < count; index++)
        {
            string name = reader.ReadString() ?? "";
            var value = reader.ReadRaw();
            form?.ReadProperty(data, name, value);
        }
    }

    private static Exception Rebuild(ExceptionForm? form, string typeName, string message, ExceptionData data)
    {
        var inner = data.Inner.Count > 0 ? data.Inner[0] : null;
        try
        {
            if (form?.Create(message, inner, data) is { } exception)
            {
                if (inner is not null)
                {
                    ExceptionFields.RestoreInner(exception, inner);
                }

                ExceptionFields.RestoreMessage(exception, message);
                return exception;
            }
        }
#pragma warning disable CA1031 // A constructor of the program may throw anything; what happened elsewhere must not give way to that.
        catch (Exception)
#pragma warning restore CA1031
        {
            // It is told as an exception of an unknown type is.
        }

        return new RemoteException(typeName, message, inner);
    }

    private static MessagePackSerializationException TooManyInner() => new("An exception has too many inner exceptions.");
}
