using System.ComponentModel;
using ProxyGen.Client;
using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen;

/// <content>What generated code calls.</content>
public sealed partial class SharedManager
{
    /// <summary>Used by generated code: starts the creation of an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PendingCall BeginCreate<TProxy>(ulong constructor)
        where TProxy : class, ISharedProxy => BeginCreate<TProxy>(constructor, CreationMode.Anonymous, null);

    /// <summary>Used by generated code: starts the creation of an object with a name.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PendingCall BeginCreateNamed<TProxy>(ulong constructor, string name)
        where TProxy : class, ISharedProxy => BeginCreate<TProxy>(constructor, CreationMode.Named, Checked(name));

    /// <summary>Used by generated code: starts finding an object by its name, or creating it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PendingCall BeginGetOrCreate<TProxy>(ulong constructor, string name)
        where TProxy : class, ISharedProxy => BeginCreate<TProxy>(constructor, CreationMode.GetOrCreate, Checked(name));

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }

    private PendingCall Begin(ulong member)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return _channel.Begin(0, member);
    }

    private PendingCall BeginCreate<TProxy>(ulong constructor, CreationMode mode, string? name)
        where TProxy : class, ISharedProxy
    {
        var contract = SharedContract<TProxy>.Current;
        var call = Begin(ManagerMembers.Create);
        var writer = call.Writer();
        writer.Write((byte)mode);
        writer.Write(name);
        writer.Write(contract.Name);
        writer.Write(contract.AssemblyName);
        writer.Write(constructor);
        writer.Flush();
        if (_channel.CheckOf(contract) is { IsSame: false } check)
        {
            call.CheckFirst(check, target: null, constructor);
        }

        return call;
    }

    private PendingCall BeginFind<TProxy>(string name)
        where TProxy : class, ISharedProxy
    {
        var contract = SharedContract<TProxy>.Current;
        var call = Begin(ManagerMembers.Find);
        var writer = call.Writer();
        writer.Write(Checked(name));
        writer.Write(contract.Name);
        writer.Flush();
        return call;
    }

    private PendingCall BeginPublish(string name, ISharedProxy proxy, bool keepAlive)
    {
        ArgumentNullException.ThrowIfNull(proxy);
        var reference = proxy.Reference;
        var call = Begin(ManagerMembers.Publish);
        var writer = call.Writer();
        writer.Write(Checked(name));
        ReferenceContext.From(call.Context).Write(ref writer, reference, declared: null, actual: null);
        writer.Write(keepAlive);
        writer.Flush();
        return call;
    }

    private PendingCall BeginObjects(bool forceFullCollection)
    {
        var call = Begin(ManagerMembers.Objects);
        var writer = call.Writer();
        writer.Write(forceFullCollection);
        writer.Flush();
        return call;
    }

    private PendingCall BeginRemove(string name)
    {
        var call = Begin(ManagerMembers.Remove);
        var writer = call.Writer();
        writer.Write(Checked(name));
        writer.Flush();
        return call;
    }
}
