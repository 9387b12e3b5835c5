using System.Collections.Concurrent;
using ProxyGen.Channels.Socket;
using ProxyGen.Client;
using ProxyGen.Protocol;

namespace ProxyGen.Hosting;

/// <summary>The managers that this process can reach: those it started or connected to, and in a worker those of its parent. References that come from another process find their manager here.</summary>
internal static class KnownManagers
{
    private static readonly ConcurrentDictionary<Guid, Entry> Entries = new();

    /// <summary>What workers of this process inherit.</summary>
    public static IReadOnlyList<ManagerEndPoint> EndPoints => [.. Entries.Values.Select(entry => entry.EndPoint)];

    public static void Add(SocketChannel channel, string address, SharedKey key)
    {
        var entry = new Entry(new ManagerEndPoint(channel.ManagerId, address, key), channel);
        Entries.AddOrUpdate(channel.ManagerId, entry, (_, existing) => existing.Channel is { Lost.IsCancellationRequested: false } ? existing : entry);
    }

    /// <summary>A manager of the parent: connected to when a reference to one of its objects arrives.</summary>
    public static void AddInherited(ManagerEndPoint endPoint)
    {
        ProxyContracts.LoadAssembly = ApplicationAssemblies.TryLoad;
        Entries.TryAdd(endPoint.Id, new Entry(endPoint, null));
    }

    public static void Remove(SocketChannel channel)
    {
        if (Entries.TryGetValue(channel.ManagerId, out var entry) && ReferenceEquals(entry.Channel, channel))
        {
            Entries.TryRemove(new KeyValuePair<Guid, Entry>(channel.ManagerId, entry));
        }
    }

    public static bool Contains(Guid managerId) => Entries.ContainsKey(managerId);

    /// <summary>Turns a reference that came from another process into one of this process.</summary>
    /// <exception cref="NotSupportedException">This process does not know the manager.</exception>
    /// <exception cref="ObjectNotFoundException">The object has ended meanwhile.</exception>
    public static ProxyReference Claim(Guid managerId, ulong objectId)
    {
        if (!Entries.TryGetValue(managerId, out var entry))
        {
            throw new NotSupportedException("The proxy belongs to a manager that this process does not know. Connect to it first.");
        }

        return entry.Connect().Claim(objectId);
    }

    private sealed class Entry(ManagerEndPoint endPoint, SocketChannel? channel)
    {
        private readonly Lock _lock = new();

        public ManagerEndPoint EndPoint { get; } = endPoint;

        public SocketChannel? Channel { get; private set; } = channel;

        public SocketChannel Connect()
        {
            lock (_lock)
            {
                return Channel ??= SocketChannel.Connect(EndPoint.Address, EndPoint.Key, ProtocolLimits.Default);
            }
        }
    }
}
