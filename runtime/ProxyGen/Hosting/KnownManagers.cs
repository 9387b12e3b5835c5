using System.Collections.Concurrent;
using ProxyGen.Channels.Socket;
using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Hosting;

/// <summary>
/// The managers that this process can reach: those it started or connected to, in a worker those of its parent, which it asks, in a manager itself and
/// those that its starter knew or introduced. References that come from another process find their manager here. Keys are handed on to
/// processes that this one starts and to managers that it introduces, never with a reference.
/// </summary>
internal static class KnownManagers
{
    private static readonly ConcurrentDictionary<Guid, Entry> Entries = new();
    private static readonly TimeSpan MostToAnswer = TimeSpan.FromSeconds(5);

    /// <summary>Set in a worker: asks its parent how a manager is reached; null if that does not know either.</summary>
    public static Func<Guid, ManagerEndPoint?> AskParent { get; set; } = static _ => null;

    /// <summary>What workers and managers that this process starts inherit.</summary>
    public static IReadOnlyList<ManagerEndPoint> EndPoints => [.. Entries.Values.Select(static entry => entry.EndPoint).OfType<ManagerEndPoint>()];

    /// <summary>Has references find their managers here, and names the assemblies that register them.</summary>
    public static void Install()
    {
        ManagerDirectory.AddressOf = AddressOf;
        ManagerDirectory.Claim = Claim;
        ManagerDirectory.Introduce = static (id, address, key, certificate) => AddInherited(new ManagerEndPoint(id, address, key, certificate));
        ProxyContracts.LoadAssembly = ApplicationAssemblies.TryLoad;
        ApplicationRegistrations.Load = ApplicationAssemblies.LoadAll;
    }

    /// <summary>A manager that this process has started or connected to.</summary>
    public static void Add(Channel channel, ManagerEndPoint endPoint, bool isChild)
    {
        var entry = new Entry(endPoint, channel) { IsChild = isChild };
        Entries.AddOrUpdate(endPoint.Id, entry, (_, existing) => existing.IsConnected ? existing : entry);
    }

    /// <summary>A manager in this process, which others reach at the end point if there is one.</summary>
    public static void AddLocal(Channel channel, ManagerEndPoint? endPoint) => Entries[channel.ManagerId] = new Entry(endPoint, channel);

    /// <summary>A manager that another process has named: connected to when a reference to one of its objects arrives.</summary>
    public static void AddInherited(ManagerEndPoint endPoint)
    {
        SocketAddress.Parse(endPoint.Address);
        Entries.TryAdd(endPoint.Id, new Entry(endPoint, null));
    }

    public static void Remove(Channel channel)
    {
        if (Entries.TryGetValue(channel.ManagerId, out var entry) && ReferenceEquals(entry.Channel, channel))
        {
            Entries.TryRemove(new KeyValuePair<Guid, Entry>(channel.ManagerId, entry));
        }
    }

    /// <summary>
    /// Tells the managers that this process started of one more; those that have ended meanwhile need not know. One that does not answer in
    /// time comes to know when it goes on: it keeps no other manager from starting.
    /// </summary>
    public static async Task IntroduceToChildrenAsync(ManagerEndPoint endPoint)
    {
        var introductions = Entries.Values
            .Where(entry => entry.IsChild && entry.Channel is ConnectionChannel { IsPrivate: true } && entry.Channel.ManagerId != endPoint.Id)
            .Select(entry => Task.Run(() => TryIntroduceAsync(entry.Channel!, endPoint)));
        var done = await Task.WhenAny(Task.WhenAll(introductions), Task.Delay(MostToAnswer)).ConfigureAwait(false);
        await done.ConfigureAwait(false);
    }

    /// <summary>Gives a manager the address and the key of another.</summary>
    public static async Task IntroduceAsync(Channel channel, ManagerEndPoint endPoint, CancellationToken cancellationToken)
    {
        using var call = channel.Begin(0, ManagerMembers.Introduce);
        Write(call, endPoint);
        await call.InvokeAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where other processes reach a manager; null if it is unknown, or in-process.</summary>
    public static string? AddressOf(Guid managerId) => Entries.GetValueOrDefault(managerId)?.EndPoint?.Address;

    /// <summary>Turns a reference that came from another process into one of this process.</summary>
    /// <exception cref="NotSupportedException">This process does not know the manager.</exception>
    /// <exception cref="ObjectNotFoundException">The object has ended meanwhile.</exception>
    public static ProxyReference Claim(Guid managerId, ulong objectId, string? address) =>
        Find(managerId) is { } entry ? entry.Connect().Claim(objectId) : throw ManagerDirectory.Unknown(address);

    /// <summary>How other processes reach a manager; null if neither this process nor those that it descends from know.</summary>
    public static ManagerEndPoint? FindEndPoint(Guid managerId) => Find(managerId)?.EndPoint;

    // The parent may have come to know it after this process was started.
    private static Entry? Find(Guid managerId)
    {
        if (!Entries.ContainsKey(managerId) && AskParent(managerId) is { } endPoint)
        {
            AddInherited(endPoint);
        }

        return Entries.GetValueOrDefault(managerId);
    }

    private static async Task TryIntroduceAsync(Channel channel, ManagerEndPoint endPoint)
    {
        try
        {
            await IntroduceAsync(channel, endPoint, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ManagerLostException)
        {
            Remove(channel);
        }
    }

    private static void Write(PendingCall call, ManagerEndPoint endPoint)
    {
        var writer = call.Writer();
        writer.Write(endPoint.Id.ToByteArray().AsSpan());
        writer.Write(endPoint.Address);
        writer.Write(endPoint.Key.Bytes);
        if (endPoint.Certificate is null)
        {
            writer.WriteNil();
        }
        else
        {
            writer.Write(endPoint.Certificate.AsSpan());
        }

        writer.Flush();
    }

    private sealed class Entry(ManagerEndPoint? endPoint, Channel? channel)
    {
        private readonly Lock _lock = new();

        public ManagerEndPoint? EndPoint { get; } = endPoint;

        public Channel? Channel { get; private set; } = channel;

        /// <summary>Whether this process started it.</summary>
        public bool IsChild { get; init; }

        public bool IsConnected => Channel is { Lost.IsCancellationRequested: false };

        public Channel Connect()
        {
            lock (_lock)
            {
                return Channel ??= EndPoint!.Connect();
            }
        }
    }
}
