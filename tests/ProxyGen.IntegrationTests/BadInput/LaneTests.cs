using ProxyGen.Channels.SharedMemory;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Interop;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.BadInput;

/// <summary>A client that writes anything into its lanes: its own session ends, or it gets an error, and nobody else notices.</summary>
public sealed class LaneTests(ProcessFixture fixture, ITestOutputHelper output) : IClassFixture<ProcessFixture>
{
    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(0u)]
    [InlineData(15u)]
    [InlineData(LaneLayout.RequestCapacity + 1u)]
    [InlineData(uint.MaxValue)]
    public Task A_length_that_is_none_ends_the_session(uint length) => Task.Run(() =>
    {
        using var client = Enter(out var session, out var bell);
        using (session)
        using (bell)
        {
            Publish(session, bell, length);

            Assert.True(client.IsClosed());
            Assert.Equal("Ada", fixture.Manager.CreateAccount("Ada").Owner);
        }
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Random_bytes_in_lanes_and_words_harm_nobody_else() => Task.Run(() =>
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int round = 0; round < 50; round++)
        {
            using var client = Enter(out var session, out var bell);
            using (session)
            using (bell)
            {
                unsafe
                {
                    random.NextBytes(new Span<byte>(session.Start + LaneLayout.FirstLane, 4 * LaneLayout.LaneLength));
                    random.NextBytes(new Span<byte>(session.Start + LaneLayout.RungLanes, LaneLayout.FirstLane - LaneLayout.RungLanes));
                }

                Publish(session, bell, (uint)random.Next(FrameHeader.Size, LaneLayout.RequestCapacity));
            }
        }

        Assert.Equal("Ada", fixture.Manager.CreateAccount("Ada").Owner);
    });

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData((uint)ArenaLayout.AreaLength, 100u)]
    [InlineData(uint.MaxValue, 100u)]
    [InlineData(16u, (uint)ArenaLayout.AreaLength)]
    [InlineData(16u, uint.MaxValue)]
    [InlineData(16u, 0u)]
    public Task Arguments_that_are_nowhere_end_the_session(uint offset, uint length) => Task.Run(() =>
    {
        foreach (bool usesRings in (bool[])[false, true])
        {
            using var client = Enter(out var session, out var bell, usesRings);
            using (session)
            using (bell)
            {
                byte[] frame = new byte[ExtentReference.FrameSize];
                new FrameHeader(ExtentReference.Size, FrameKind.Call, FrameFlags.Elsewhere, 1).Write(frame);
                new ExtentReference(offset, length).Write(frame.AsSpan(FrameHeader.Size));
                if (usesRings)
                {
                    Send(session, frame);
                }
                else
                {
                    unsafe
                    {
                        frame.CopyTo(new Span<byte>(session.Start + LaneLayout.FirstLane + LaneLayout.Request, frame.Length));
                    }

                    Publish(session, bell, (uint)frame.Length);
                }

                Assert.True(client.IsClosed());
            }
        }

        Assert.Equal("Ada", fixture.Manager.CreateAccount("Ada").Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Random_bytes_in_rings_and_their_words_harm_nobody_else() => Task.Run(() =>
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int round = 0; round < 50; round++)
        {
            using var client = Enter(out var session, out var bell, usesRings: true);
            using (session)
            using (bell)
            {
                byte[] bytes = new byte[random.Next(FrameHeader.Size, 200)];
                random.NextBytes(bytes);
                Send(session, bytes);
                if (round % 2 == 0)
                {
                    unsafe
                    {
                        random.NextBytes(new Span<byte>(session.Start + RingLayout.Requests, 2 * RingLayout.Length));
                        random.NextBytes(new Span<byte>(session.Start + ArenaLayout.Taken, ArenaLayout.Blocks * sizeof(uint)));
                    }
                }
            }
        }

        Assert.Equal("Ada", fixture.Manager.CreateAccount("Ada").Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_client_that_never_reads_its_ring_holds_up_nobody_else() => Task.Run(() =>
    {
        using var client = Enter(out var session, out var bell, usesRings: true);
        using (session)
        using (bell)
        {
            // Each is answered with an error; far more than the ring of replies holds.
            byte[] frame = new byte[FrameHeader.Size + CallHeader.Size];
            new FrameHeader(CallHeader.Size, FrameKind.Call, FrameFlags.None, 1).Write(frame);
            new CallHeader(ObjectId: ulong.MaxValue, Member: 1, default).Write(frame.AsSpan(FrameHeader.Size));
            Send(session, [.. Enumerable.Repeat(frame, RingLayout.Capacity / frame.Length).SelectMany(static bytes => bytes)]);

            Assert.Equal("Ada", fixture.Manager.CreateAccount("Ada").Owner);
        }
    });

    private static unsafe void Send(SharedPages session, byte[] bytes)
    {
        var ring = session.Start + RingLayout.Requests;
        var end = new RingEnd<PageMemory>(new PageMemory(ring), RingLayout.Capacity, isWriter: true);
        bytes.CopyTo(new Span<byte>(ring + RingLayout.Bytes, RingLayout.Capacity));
        end.Advance((uint)bytes.Length);
    }

    private RawClient Enter(out SharedPages session, out SharedPages bell, bool usesRings = false)
    {
        Assert.SkipUnless(Futex.IsSupported, "Needs a 64-bit Linux.");
        var client = RawClient.Enter(fixture.Manager, usesRings);
        session = SharedPages.Open(client.Lanes!.Session);
        bell = SharedPages.Open(client.Lanes.Bell);
        return client;
    }

    private static unsafe void Publish(SharedPages session, SharedPages bell, uint length)
    {
        // The slot stays what the manager has said, so that it finds the session.
        var requester = new LaneRequester<PageMemory>(
            new PageMemory(session.Start + LaneLayout.FirstLane),
            new PageMemory(session.Start),
            new Bell<PageMemory>(new PageMemory(bell.Start)),
            index: 0);
        requester.Publish((int)length);
    }
}
