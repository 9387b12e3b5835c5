using System.Security.Cryptography.X509Certificates;
using ProxyGen.Protocol;

namespace ProxyGen;

/// <summary>How a manager is started.</summary>
public sealed record SharedManagerOptions
{
    /// <summary>
    /// Where it listens, as <c>unix:/path</c> or <c>tcp:host:port</c> (port 0: a free one); by default in a new directory that only this user
    /// can enter. TCP needs a <see cref="Certificate"/>, except on a loopback host asked for by name, such as <c>tcp:localhost:0</c>.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>The key that clients must hold; by default a new one, see <see cref="SharedManager.Key"/>.</summary>
    public SharedKey? Key { get; init; }

    /// <summary>
    /// A file with the key, in place of <see cref="Key"/>: for programs that are started separately, which read it with
    /// <see cref="SharedKeyFile.Read"/>. It is made if it is missing; it must belong to this user and be closed to others (mode 0600).
    /// </summary>
    public string? KeyFile { get; init; }

    /// <summary>
    /// Whether the manager outlives this process, until <see cref="SharedManager.StopAsync"/> or a SIGTERM: false by default. Others
    /// find it by <see cref="Address"/> and key, which must both be given. What its objects write to the console goes nowhere.
    /// </summary>
    public bool Detached { get; init; }

    /// <summary>
    /// What constructors' <see cref="ManagerServiceAttribute"/> parameters come from, in place of what the startup classes configure; null by
    /// default. Only for a manager in this process, which does not dispose it.
    /// </summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>
    /// What the manager shows over TLS, with an exportable private key; for TCP only. Clients name it in
    /// <see cref="SharedManagerConnectOptions.Certificate"/> unless their machine trusts it.
    /// </summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether clients over TCP get the stacks of the manager's exceptions; others always do. False by default.</summary>
    public bool SendStackTraces { get; init; }

    /// <summary>
    /// How long a client whose connection breaks may take to connect again, up to a day; zero by default. Until then its session keeps all that it
    /// holds, and every call that is under way goes on as if nothing had happened, none of them twice. The price: a process that dies is
    /// only given up, and a manager that dies is only taken for lost, after that time. For TCP; a Unix socket does not break.
    /// </summary>
    public TimeSpan ReconnectTimeout { get; init; }

    /// <summary>
    /// Whether calls from other processes of this machine go through shared memory, where the system has it (64-bit Linux) and the manager
    /// listens on a Unix socket; true by default. Otherwise they go over the socket. Only speed differs.
    /// </summary>
    public bool UseSharedMemory { get; init; } = true;

    /// <summary>How many connections there may be at once; from 1 to 100,000, 10,000 by default. One more is refused with an <see cref="InvalidOperationException"/>.</summary>
    public int MaxSessions { get; init; } = ProtocolLimits.Default.MaxSessions;

    /// <summary>The longest message, arguments or result of one call, in bytes. From 1 KiB to 1 GiB; 256 MiB by default.</summary>
    public int MaxMessageLength { get; init; } = ProtocolLimits.Default.MaxFrameLength;

    /// <summary>How many calls of one process may wait or run at once; 1,000,000 by default.</summary>
    public int MaxCallsInFlight { get; init; } = ProtocolLimits.Default.MaxCallsInFlight;

    /// <summary>
    /// How many events one subscription, or reports one <see cref="IProgress{T}"/>, may be behind; from 64 to 500,000, 10,000 by default. One that
    /// falls behind further ends with an <see cref="EventsLostException"/> in its own process. Nobody ever waits for a subscriber.
    /// </summary>
    public int MaxEventsBehind { get; init; } = ProtocolLimits.Default.MaxNoticesBehind;

    /// <summary>How long the manager process may take to be ready; 30 seconds by default.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of an in-process manager, for tests; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    /// <exception cref="ManagerStartException">The key file cannot be used.</exception>
    internal SharedKey ToKey()
    {
        if (Key is not null && KeyFile is not null)
        {
            throw new ArgumentException("Give SharedManagerOptions.Key or KeyFile, not both.");
        }

        try
        {
            return KeyFile is null ? Key ?? SharedKey.Create() : SharedKeyFile.ReadOrCreate(KeyFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ManagerStartException(exception.Message, exception);
        }
    }

    /// <exception cref="ArgumentException">Options do not fit a manager in a process of its own.</exception>
    internal void CheckForProcess()
    {
        if (Services is not null)
        {
            throw new ArgumentException(
                "SharedManagerOptions.Services stay in this process. A manager in a process of its own has those that a class named by [assembly: SharedManagerStartup] configures.");
        }

        if (Detached && (Address is null || (Key is null && KeyFile is null)))
        {
            throw new ArgumentException(
                "A detached manager outlives its starter, and is found by its address and key: set SharedManagerOptions.Address and KeyFile.");
        }
    }

    internal ProtocolLimits ToLimits()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMessageLength, 1024, nameof(MaxMessageLength));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxMessageLength, 1024 * 1024 * 1024, nameof(MaxMessageLength));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxCallsInFlight, 1, nameof(MaxCallsInFlight));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxEventsBehind, 64, nameof(MaxEventsBehind));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxEventsBehind, 500_000, nameof(MaxEventsBehind));
        ArgumentOutOfRangeException.ThrowIfLessThan(ReconnectTimeout, TimeSpan.Zero, nameof(ReconnectTimeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ReconnectTimeout, TimeSpan.FromDays(1), nameof(ReconnectTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxSessions, 1, nameof(MaxSessions));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxSessions, 100_000, nameof(MaxSessions));
        return new ProtocolLimits
        {
            MaxSessions = MaxSessions,
            MaxFrameLength = MaxMessageLength,
            MaxCallsInFlight = MaxCallsInFlight,
            MaxNoticesBehind = MaxEventsBehind,
        };
    }
}
