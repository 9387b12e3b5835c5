using System.Runtime.CompilerServices;

namespace ProxyGen.Protocol;

/// <summary>Gives a rebuilt exception the message and the inner exception that its constructor does not take.</summary>
internal static class ExceptionFields
{
    /// <summary>Has <see cref="Exception.Message"/> return the message, if the type lets it.</summary>
    public static void RestoreMessage(Exception exception, string message)
    {
        string made = exception.Message;
        if (made == message)
        {
            return;
        }

        try
        {
            Message(exception) = message;
            made = exception.Message;

            // Some types put more around what they were given, and what was sent has that already.
            int start = made == message ? -1 : made.IndexOf(message, StringComparison.Ordinal);
            if (start < 0)
            {
                return;
            }

            string before = made[..start];
            string after = made[(start + message.Length)..];
            if (message.Length >= before.Length + after.Length
                && message.StartsWith(before, StringComparison.Ordinal)
                && message.EndsWith(after, StringComparison.Ordinal))
            {
                Message(exception) = message[before.Length..^after.Length];
            }
        }
        catch (MissingFieldException)
        {
            // Another runtime keeps it elsewhere: the type's own message is as good.
        }
    }

    /// <summary>Has <see cref="Exception.InnerException"/> return the inner exception, if there is none yet.</summary>
    public static void RestoreInner(Exception exception, Exception inner)
    {
        if (exception.InnerException is not null)
        {
            return;
        }

        try
        {
            Inner(exception) = inner;
        }
        catch (MissingFieldException)
        {
            // Another runtime keeps it elsewhere, and only constructors know where.
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? Message(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerException")]
    private static extern ref Exception? Inner(Exception exception);
}
