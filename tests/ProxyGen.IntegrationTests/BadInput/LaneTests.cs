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

    private RawClient Enter(out SharedPages session, out SharedPages bell)
    {
        Assert.SkipUnless(Futex.IsSupported, "Needs a 64-bit Linux.");
        var client = RawClient.Enter(fixture.Manager);
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
