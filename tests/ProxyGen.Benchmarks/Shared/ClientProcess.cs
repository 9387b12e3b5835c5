using System.Diagnostics;
using System.Net.Sockets;

namespace ProxyGen.Benchmarks.Shared;

/// <summary>What the benchmark's other processes do.</summary>
internal static class ClientProcess
{
    private const int WarmUpCalls = 3000;
    private const int CallsBetweenLooks = 16;

    /// <summary>Warms up, waits for the start, then calls as often as it can for as long as the start says.</summary>
    /// <returns>How many calls it made.</returns>
    [Worker]
    public static long Hammer(SharedDictionary<string, int> dictionary, SharedQueue<int> ready, SharedQueue<double> start)
    {
        for (int i = 0; i < WarmUpCalls; i++)
        {
            dictionary.Increment("key");
        }

        ready.Enqueue(1);
        double seconds = start.Dequeue();
        long calls = 0;
        long begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds)
        {
            for (int i = 0; i < CallsBetweenLooks; i++)
            {
                dictionary.Increment("key");
            }

            calls += CallsBetweenLooks;
        }

        return calls;
    }

    [Worker]
    public static void DoNothing()
    {
    }

    /// <summary>Sends back whatever arrives, until the other end closes.</summary>
    [Worker]
    public static void Echo(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        byte[] buffer = new byte[1024];
        while (socket.Receive(buffer) is > 0 and int received)
        {
            socket.Send(buffer.AsSpan(0, received));
        }
    }
}
