using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using System.Net.Sockets;

namespace ProxyGen.Benchmarks.Shared;

/// <summary>What the benchmark's other processes do.</summary>
internal static class ClientProcess
{
    private const int CallsOfBout = 10_000;
    private const int Bouts = 4;
    private const int CallsBetweenLooks = 16;
    private const int LooksBeforeSleep = 100_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>
    /// Warms up; then, whenever a start comes, waits until all have one, and calls as often as it can for as many seconds as the start
    /// says. Tells how many calls it has made.
    /// </summary>
    [Worker]
    public static void Hammer(
        SharedDictionary<string, int> dictionary, SharedBarrier barrier, SharedQueue<double> starts, SharedQueue<long> counts)
    {
        for (int bout = 0; bout < Bouts; bout++)
        {
            // Between bouts the runtime compiles what has been called often once more.
            Thread.Sleep(Pause);
            Call(dictionary, CallsOfBout);
        }

        while (true)
        {
            double seconds = starts.Dequeue();
            barrier.SignalAndWait();
            long calls = 0;
            long begin = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds)
            {
                Call(dictionary, CallsBetweenLooks);
                calls += CallsBetweenLooks;
            }

            counts.Enqueue(calls);
        }
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

    /// <summary>Sends back whatever number arrives, until the end does. Sleeps while nobody asks.</summary>
    [Worker]
    public static void EchoInMemory(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open);
        using var words = new EchoWords(file);
        int last = 0;
        for (int looks = 0; last != EchoWords.End; looks++)
        {
            int request = words.Request;
            if (request != last)
            {
                words.Reply = last = request;
                looks = 0;
            }
            else if (looks > LooksBeforeSleep)
            {
                Thread.Sleep(1);
            }
        }
    }

    private static void Call(SharedDictionary<string, int> dictionary, int times)
    {
        for (int i = 0; i < times; i++)
        {
            dictionary.Increment("key");
        }
    }
}
