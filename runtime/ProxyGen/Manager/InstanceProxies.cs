using ProxyGen.Client;

namespace ProxyGen.Manager;

/// <summary>Proxies of instances, for code inside their manager.</summary>
internal static class InstanceProxies
{
    /// <exception cref="ArgumentException">The proxy stands for another class.</exception>
    /// <exception cref="InvalidOperationException">The instance is no manager's.</exception>
    public static TProxy Of<TProxy>(object instance)
        where TProxy : class, ISharedProxy
    {
        var declared = SharedContract<TProxy>.Current;
        if (!declared.Dispatcher.Class.IsInstanceOfType(instance))
        {
            throw new ArgumentException($"A {typeof(TProxy)} stands for a {declared.Dispatcher.Class}, not for a {instance.GetType()}.", nameof(instance));
        }

        var (runtime, entry) = Find(instance, declared);
        var reference = new ProxyReference(runtime.LocalChannel, entry.Id, pinned: entry);
        return ProxyContracts.Find(entry.Contract.Identity) is { } known && known.ProxyType.IsAssignableTo(typeof(TProxy))
            ? (TProxy)known.Create(reference)
            : (TProxy)ProxyContracts.Find(typeof(TProxy))!.Create(reference);
    }

    private static (ManagerRuntime Runtime, ObjectEntry Entry) Find(object instance, SharedContract declared)
    {
        if (AmbientChain.Current?.Call is { } call)
        {
            return (call.Runtime, call.EntryOf(instance, ContractRegistry.FindOf(instance.GetType()) ?? declared));
        }

        // A thread or a timer of its own, which belongs to no call.
        return ManagerRuntime.FindInstance(instance) ?? throw new InvalidOperationException(
            $"This {instance.GetType()} has no proxy: it lives in no manager, or was made by code that no call of a shared object runs. "
            + "Ask for the proxy inside a member or the constructor, and hand it to threads and timers.");
    }
}
