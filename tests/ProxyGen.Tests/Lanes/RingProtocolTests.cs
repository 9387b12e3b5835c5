using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Tests.Lanes;

/// <summary>
/// The steps of the protocol of rings (docs/ring-protocol.md), in all orders that depart from the plain one at few places: one process writes more
/// than fits, the other reads it. Nobody may sleep while there is something to do, and what is read is what was written.
/// </summary>
public sealed class RingProtocolTests(ITestOutputHelper output)
{
    private const int Ring = 0;
    private const int WriterProcess = 1;
    private const int ReaderProcess = 2;
    private const int Closed = 0;
    private const uint Capacity = 2;
    private const int Count = 3;
    private static readonly int Departures = int.TryParse(Environment.GetEnvironmentVariable("PROXYGEN_MODEL_DEPARTURES"), out int asked) ? asked : 2;

    [Fact]
    public void What_is_written_is_read_in_its_order_and_nobody_sleeps_on()
    {
        var model = new Model(Departures);
        model.Explore(
            static model => [Writer(model), Reader(model)],
            actors =>
            {
                Assert.True(actors[0].IsFinished, $"The writer waits for ever after {model.Trace}");
                Assert.True(actors[1].IsFinished, $"The reader waits for ever after {model.Trace}");
                Assert.True(actors[1].Counts is [Count, 0], $"Read {actors[1].Counts[0]}, {actors[1].Counts[1]} of them wrong, after {model.Trace}");
            });
        output.WriteLine($"{model.Runs} orders");
        Assert.True(model.Runs > 1_000, $"Only {model.Runs} orders");
    }

    [Fact]
    public void When_the_writer_is_killed_at_any_step_the_reader_does_not_wait_on()
    {
        var model = new Model(Departures);
        model.Explore(
            static model =>
            {
                var writer = Writer(model, isMortal: true);
                return [writer, Reader(model), Watcher(model, ReaderProcess, isWriter: false, writer)];
            },
            actors =>
            {
                Assert.True(actors[1].IsFinished, $"The reader waits for ever after {model.Trace}");
                Assert.True(actors[1].Counts[1] == 0, $"{actors[1].Counts[1]} were read wrong after {model.Trace}");
            });
    }

    [Fact]
    public void When_the_reader_is_killed_at_any_step_the_writer_does_not_wait_on()
    {
        var model = new Model(Departures);
        model.Explore(
            static model =>
            {
                var reader = Reader(model, isMortal: true);
                return [Writer(model), reader, Watcher(model, WriterProcess, isWriter: true, reader)];
            },
            actors => Assert.True(actors[0].IsFinished, $"The writer waits for ever after {model.Trace}"));
    }

    private static ModelActor Writer(Model model, bool isMortal = false) => new(model, "w", actor =>
    {
        var end = End(actor, isWriter: true);
        for (uint number = 1; number <= Count; number++)
        {
            while (end.Available == 0)
            {
                if (IsClosed(actor, WriterProcess))
                {
                    return;
                }

                end.Sleep(() => IsClosed(actor, WriterProcess));
            }

            new ModelMemory(actor, Ring).Write(RingLayout.Bytes + (end.Position * sizeof(uint)), number);
            end.Advance(1);
        }
    })
    {
        IsMortal = isMortal,
    };

    private static ModelActor Reader(Model model, bool isMortal = false) => new(model, "r", actor =>
    {
        var end = End(actor, isWriter: false);
        for (uint number = 1; number <= Count; number++)
        {
            while (true)
            {
                bool isClosed = IsClosed(actor, ReaderProcess);
                if (end.Available > 0)
                {
                    break;
                }

                if (isClosed)
                {
                    return;
                }

                end.Sleep(() => IsClosed(actor, ReaderProcess));
            }

            uint read = new ModelMemory(actor, Ring).Read(RingLayout.Bytes + (end.Position * sizeof(uint)));
            end.Advance(1);
            actor.Counts[0]++;
            actor.Counts[1] += read == number ? 0 : 1;
        }
    })
    {
        IsMortal = isMortal,
    };

    // What finds the other process's death by the socket's end: another thread of this process.
    private static ModelActor Watcher(Model model, int process, bool isWriter, ModelActor other) => new(model, "x", actor =>
    {
        new ModelMemory(actor, process).Write(Closed, 1);
        End(actor, isWriter).Ring();
    })
    {
        IsReady = () => other.IsKilled,
    };

    private static bool IsClosed(ModelActor actor, int process) => new ModelMemory(actor, process).Read(Closed) != 0;

    private static RingEnd<ModelMemory> End(ModelActor actor, bool isWriter) => new(new ModelMemory(actor, Ring), Capacity, isWriter);
}
