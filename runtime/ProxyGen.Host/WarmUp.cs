using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ProxyGen.Host;

/// <summary>
/// Loads what every manager and worker needs of the system, on a thread of its own, while the main thread initialises ProxyGen: it stands outside of
/// ProxyGen.dll, whose code waits for that. A failure is none here: who needs the thing meets it again, and says so.
/// </summary>
internal static class WarmUp
{
    /// <summary>Begins, and does not wait.</summary>
    public static void Start() => new Thread(Run) { IsBackground = true, Name = "ProxyGen warm-up" }.Start();

    private static void Run()
    {
        try
        {
            // In the order in which they are wanted: ICU, the tables of ids, which the runtime compiles in every process, the sockets, and OpenSSL.
            _ = CultureInfo.InvariantCulture;
            Use(1UL);
            Use(Guid.Empty);
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.SafeHandle.Dispose();
            HMACSHA256.HashData([1], [1]);
        }
        catch (Exception exception) when (exception is SocketException or CryptographicException or DllNotFoundException or TypeInitializationException)
        {
            // No Unix sockets, say: then nobody will want one either.
        }
    }

    private static void Use<TKey>(TKey key)
        where TKey : notnull
    {
        var table = new ConcurrentDictionary<TKey, object>();
        table[key] = table;
        table.TryGetValue(key, out _);
        _ = table.Count;
    }
}
