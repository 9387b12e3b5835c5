using System.Collections.Concurrent;
using System.ComponentModel;

namespace ProxyGen.Protocol;

/// <summary>The exceptions that can be rebuilt from the wire: those of the base library, and those that generated code registers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExceptionRegistry
{
    private static readonly ConcurrentDictionary<string, ExceptionForm> Forms = new();

    /// <summary>Registers an exception type of an application. Registering it again is harmless.</summary>
    /// <typeparam name="TException">The exception type.</typeparam>
    /// <param name="factory">Makes one from message and inner exception.</param>
    public static void Register<TException>(Func<string, Exception?, TException> factory)
        where TException : Exception => Register(new ExceptionForm<TException>(factory));

    /// <summary>Registers an exception type of an application. Registering it again is harmless.</summary>
    /// <typeparam name="TException">The exception type.</typeparam>
    /// <param name="form">How it is written and rebuilt.</param>
    public static void Register<TException>(ExceptionForm<TException> form)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(form);
        Forms[typeof(TException).FullName!] = form;
    }

    /// <summary>The form of a type; null if it is unknown here.</summary>
    internal static ExceptionForm? Find(string typeName)
    {
        if (Forms.TryGetValue(typeName, out var form))
        {
            return form;
        }

        return BaseLibraryExceptions.Create(typeName) is { } created ? Forms.GetOrAdd(typeName, created) : null;
    }
}
