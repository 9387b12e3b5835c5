using System.Buffers.Binary;
using ProxyGen.IntegrationTests.BadInput;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.Fuzz;

/// <summary>Random and damaged frames over real connections: the manager neither crashes nor grows.</summary>
public sealed class FrameFuzzTests
{
    private const int FramesPerConnection = 250;
    private const long AllowedGrowth = 150L * 1024 * 1024;

    private static readonly FrameKind[] Notices =
    [
        FrameKind.Cancel, FrameKind.Acknowledge, FrameKind.Release, FrameKind.CallbackResult, FrameKind.CallbackFault, FrameKind.NoticesHandled,
        FrameKind.ReferencesTaken,
    ];

    [Fact(Timeout = 30 * Deadline.OfTest)]
    public Task Nothing_crashes_or_grows() => Task.Run(TryAsync);

    private static async Task TryAsync()
    {
        var random = FuzzRounds.CreateRandom();
        await using var manager = await SharedManager.StartAsync();
        int before = (await manager.GetObjectsAsync(forceFullCollection: true)).Count;
        long memory = 0;
        for (int frames = 0; frames < FuzzRounds.OfFrames; frames += FramesPerConnection)
        {
            using (var targets = new FuzzTargets(manager))
            {
                await SendAsync(random, manager, targets);
            }

            // What the first tenth takes is what the process needs to be warm.
            if (memory == 0 && frames >= FuzzRounds.OfFrames / 10)
            {
                memory = await MemoryOfAsync(manager);
            }
        }

        foreach (string name in manager.Names)
        {
            manager.Remove(name);
        }

        await Eventually.ObjectsAsync(manager, objects => objects.Count == before, "no object is left");
        long growth = await MemoryOfAsync(manager) - memory;
        Assert.True(growth < AllowedGrowth, $"The manager has grown by {growth} bytes.");
        using var account = manager.CreateAccount("Ada");
        account.Deposit(1m);
        Assert.Equal(1m, account.Balance);
    }

    private static async Task SendAsync(Random random, SharedManager manager, FuzzTargets targets)
    {
        using var client = RawClient.Enter(manager);
        var draining = Task.Factory.StartNew(client.Drain, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var payload = new FuzzPayload(random, targets.ManagerId, targets.Objects);
        var constructors = targets.Constructors;
        var frames = new MemoryStream();
        for (int i = 1; i <= FramesPerConnection; i++)
        {
            byte[] frame = Next(random, (ulong)i, payload, targets, constructors);
            if (random.Next(200) == 0)
            {
                frame[random.Next(Math.Min(frame.Length, FrameHeader.Size))] ^= (byte)(1 << random.Next(8));
            }

            frames.Write(frame);
        }

        client.TrySend(frames.GetBuffer().AsSpan(0, (int)frames.Length));
        await draining;
    }

    private static byte[] Next(
        Random random, ulong id, FuzzPayload payload, FuzzTargets targets, IReadOnlyList<(string Contract, ulong Constructor)> constructors)
    {
        switch (random.Next(10))
        {
            case 0:
                return Frame(Notices[random.Next(3)], (ulong)random.Next((int)id), ReleaseOf(random, payload));
            case 1 when random.Next(10) == 0:
                return Frame(Notices[random.Next(Notices.Length)], (ulong)random.Next((int)id), payload.Next());
            case 2:
                return Call(id, 0, ManagerMembers.Create, payload.NextCreation(constructors));
            case 3:
                return Call(id, 0, (ulong)random.Next(1, 10), payload.Next());
            default:
                var (objectId, member) = targets.Next(random);
                return Call(id, objectId, member, payload.Next());
        }
    }

    private static byte[] ReleaseOf(Random random, FuzzPayload payload)
    {
        byte[] pair = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(pair, payload.NextObject());
        BinaryPrimitives.WriteInt64LittleEndian(pair.AsSpan(8), random.Next(1, 4));
        return pair;
    }

    private static byte[] Call(ulong id, ulong objectId, ulong member, byte[] arguments)
    {
        byte[] body = new byte[CallHeader.Size + arguments.Length];
        new CallHeader(objectId, member, default).Write(body);
        arguments.CopyTo(body, CallHeader.Size);
        return Frame(FrameKind.Call, id, body);
    }

    private static byte[] Frame(FrameKind kind, ulong id, byte[] body)
    {
        byte[] frame = new byte[FrameHeader.Size + body.Length];
        new FrameHeader(body.Length, kind, FrameFlags.None, id).Write(frame);
        body.CopyTo(frame, FrameHeader.Size);
        return frame;
    }

    private static async Task<long> MemoryOfAsync(SharedManager manager)
    {
        await manager.GetObjectsAsync(forceFullCollection: true);
        using var process = System.Diagnostics.Process.GetProcessById(manager.ProcessId!.Value);
        return process.WorkingSet64;
    }
}
