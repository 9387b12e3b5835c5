using System.Collections.Concurrent;
using System.ComponentModel;
using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>The closed forms of a class's generic methods, each with a member id of its own. Safe for use by several threads.</summary>
/// <typeparam name="T">The shared class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GenericForms<T>
    where T : class
{
    // Of all dispatchers of the class: several assemblies may share one that is not theirs.
    private static readonly ConcurrentDictionary<ulong, Action<T, IncomingCall>> Forms = new();

    /// <summary>Adds a form; adding it again is harmless.</summary>
    /// <param name="method">The open method's signature with its result, as the contract describes it.</param>
    /// <param name="typeArguments">The canonical names of the types that it is closed over.</param>
    /// <param name="form">Decodes the arguments, enters the guards, calls the method and encodes its result.</param>
    /// <returns>The form's member id.</returns>
    public ulong Add(string method, string typeArguments, Action<T, IncomingCall> form)
    {
        ulong id = Fnv1a.Hash($"{method}<{typeArguments}>");
        Forms.TryAdd(id, form);
        return id;
    }

    /// <summary>Runs the form that the call asks for; false if there is none.</summary>
    /// <param name="target">The object.</param>
    /// <param name="call">The call.</param>
    public bool TryDispatch(T target, IncomingCall call)
    {
        if (!Forms.TryGetValue(call.Member, out var form))
        {
            return false;
        }

        form(target, call);
        return true;
    }
}
