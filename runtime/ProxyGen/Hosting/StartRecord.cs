using ProxyGen.Serialization;

namespace ProxyGen.Hosting;

/// <summary>
/// What a host process is told when it starts: one line of base64 over MessagePack, the first line of its standard input. Keys travel
/// here and nowhere else: never on a command line, in the environment or in a log.
/// </summary>
internal sealed record StartRecord
{
    private const int Version = 4;
    private const int Length = 18;
    private const int MaxLineLength = 1024 * 1024;

    public required HostRole Role { get; init; }

    /// <summary>Manager: where to listen, or null. Worker: where its parent listens.</summary>
    public string? Address { get; init; }

    /// <summary>Manager: the key it demands. Worker: the key of its parent.</summary>
    public required SharedKey Key { get; init; }

    /// <summary>The culture of the process that started it.</summary>
    public string Culture { get; init; } = "";

    public string UiCulture { get; init; } = "";

    public int MaxMessageLength { get; init; }

    public int MaxCallsInFlight { get; init; }

    public int MaxNoticesBehind { get; init; }

    public int MaxSessions { get; init; }

    /// <summary>Manager: what it shows over TLS, with its private key (PKCS #12); null for no TLS.</summary>
    public byte[]? Certificate { get; init; }

    public bool SendsStackTraces { get; init; }

    /// <summary>Manager: how long a session outlives its connection.</summary>
    public TimeSpan ReconnectTimeout { get; init; }

    /// <summary>Manager: whether clients over a Unix socket may call through shared memory.</summary>
    public bool UsesSharedMemory { get; init; }

    /// <summary>Manager: whether it outlives its starter.</summary>
    public bool IsDetached { get; init; }

    /// <summary>Manager: whether the program configures its services, which then is done first.</summary>
    public bool HasServices { get; init; }

    /// <summary>Worker: which of its parent's workers it is.</summary>
    public ulong WorkerId { get; init; }

    /// <summary>The managers that the process which starts it knows.</summary>
    public IReadOnlyList<ManagerEndPoint> Managers { get; init; } = [];

    public string ToLine()
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(Length);
        writer.Write(Version);
        writer.Write((byte)Role);
        writer.Write(Address);
        writer.Write(Key.Bytes);
        writer.Write(Culture);
        writer.Write(UiCulture);
        writer.Write(MaxMessageLength);
        writer.Write(MaxCallsInFlight);
        writer.Write(MaxNoticesBehind);
        writer.Write(MaxSessions);
        WriteBytes(ref writer, Certificate);
        writer.Write(SendsStackTraces);
        writer.Write(ReconnectTimeout.Ticks);
        writer.Write(UsesSharedMemory);
        writer.Write(IsDetached);
        writer.Write(HasServices);
        writer.Write(WorkerId);
        writer.WriteArrayHeader(Managers.Count);
        foreach (var manager in Managers)
        {
            manager.Write(ref writer);
        }

        writer.Flush();
        return Convert.ToBase64String(buffer.WrittenSpan);
    }

    /// <summary>Reads the first line and not a byte more: the rest belongs to the program. Null if the starter ended before it was written.</summary>
    /// <exception cref="ProtocolException">The line is no start record of this version.</exception>
    public static StartRecord? Read(Stream input)
    {
        var line = new List<char>(512);
        while (true)
        {
            int next = input.ReadByte();
            if (next < 0)
            {
                return null;
            }

            if (next == '\n')
            {
                break;
            }

            if (line.Count == MaxLineLength)
            {
                throw Malformed();
            }

            line.Add((char)next);
        }

        return Parse(new string([.. line]));
    }

    private static StartRecord Parse(string line)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(line);
        }
        catch (FormatException)
        {
            throw Malformed();
        }

        var reader = new MessagePackReader(bytes);
        if (reader.ReadArrayHeader() != Length || reader.ReadInt32() != Version)
        {
            throw Malformed();
        }

        return new StartRecord
        {
            Role = (HostRole)reader.ReadByte(),
            Address = reader.ReadString(),
            Key = new SharedKey(reader.ReadBytes()),
            Culture = reader.ReadString() ?? "",
            UiCulture = reader.ReadString() ?? "",
            MaxMessageLength = reader.ReadInt32(),
            MaxCallsInFlight = reader.ReadInt32(),
            MaxNoticesBehind = reader.ReadInt32(),
            MaxSessions = reader.ReadInt32(),
            Certificate = reader.ReadBytes(),
            SendsStackTraces = reader.ReadBoolean(),
            ReconnectTimeout = TimeSpan.FromTicks(reader.ReadInt64()),
            UsesSharedMemory = reader.ReadBoolean(),
            IsDetached = reader.ReadBoolean(),
            HasServices = reader.ReadBoolean(),
            WorkerId = reader.ReadUInt64(),
            Managers = ReadManagers(ref reader),
        };
    }

    private static ManagerEndPoint[] ReadManagers(ref MessagePackReader reader)
    {
        var managers = new ManagerEndPoint[reader.ReadArrayHeader()];
        for (int i = 0; i < managers.Length; i++)
        {
            managers[i] = ManagerEndPoint.Read(ref reader);
        }

        return managers;
    }

    private static void WriteBytes(ref MessagePackWriter writer, byte[]? bytes)
    {
        if (bytes is null)
        {
            writer.WriteNil();
        }
        else
        {
            writer.Write(bytes.AsSpan());
        }
    }

    private static ProtocolException Malformed() => new(
        "ProxyGen.Host is started by ProxyGen itself, with a record on its standard input that this version understands. Start a manager with SharedManager.StartAsync().");
}
