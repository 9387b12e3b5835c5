using System.Collections.Concurrent;
using ProxyGen.Client;

namespace ProxyGen.Tests.Client;

public sealed class CallTableTests
{
    [Fact]
    public void A_call_is_taken_once()
    {
        var table = new CallTable<string>(4);
        Assert.True(table.TryAdd(1, "one"));

        Assert.True(table.TryTake(1, out string? call));

        Assert.Equal("one", call);
        Assert.False(table.TryTake(1, out _));
    }

    [Fact]
    public void Numbers_of_other_generations_are_refused()
    {
        var table = new CallTable<string>(4);
        table.TryAdd(5, "five");

        Assert.False(table.TryTake(1, out _));
        Assert.False(table.TryTake(9, out _));
        Assert.True(table.TryTake(5, out _));
        table.TryAdd(9, "nine");
        Assert.False(table.TryTake(5, out _));
        Assert.True(table.TryTake(9, out string? call));
        Assert.Equal("nine", call);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ulong.MaxValue)]
    public void What_is_no_number_is_refused(ulong callId)
    {
        var table = new CallTable<string>(4);
        table.TryAdd(4, "four");
        table.TryAdd(8, "eight");

        Assert.False(table.TryTake(callId, out _));
    }

    [Fact]
    public void More_calls_than_slots_are_all_found()
    {
        var table = new CallTable<string>(2);
        for (ulong id = 1; id <= 9; id++)
        {
            Assert.True(table.TryAdd(id, $"{id}"));
        }

        foreach (ulong id in new ulong[] { 9, 3, 1, 8, 2, 7, 5, 6, 4 })
        {
            Assert.True(table.TryTake(id, out string? call));
            Assert.Equal($"{id}", call);
            Assert.False(table.TryTake(id, out _));
        }
    }

    [Fact]
    public void A_closed_table_has_given_back_all_and_takes_none()
    {
        var table = new CallTable<string>(2);
        table.TryAdd(1, "one");
        table.TryAdd(3, "three");

        Assert.Equal(["one", "three"], table.Close());

        Assert.False(table.TryTake(1, out _));
        Assert.False(table.TryTake(3, out _));
        Assert.False(table.TryAdd(4, "four"));
        Assert.False(table.TryTake(4, out _));
        Assert.Empty(table.Close());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Each_call_goes_to_one_of_those_who_ask_at_once_and_is_the_right_one(int slots)
    {
        const int Calls = 300_000;
        var table = new CallTable<Call>(slots);
        var free = new ConcurrentBag<Call>();
        int[] outcomes = new int[Calls + 1];
        int wrong = 0;
        ulong latest = 0;
        Thread[] threads = [new(Add), new(Take), new(Take)];

        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        table.Close().ForEach(call => End(call, call.Id));

        Assert.Equal(0, wrong);
        Assert.All(outcomes.Skip(1), static count => Assert.Equal(1, count));

        // Calls come back at once, and into the same slots under other numbers.
        void Add()
        {
            for (ulong id = 1; id <= Calls; id++)
            {
                var call = free.TryTake(out var used) ? used : new Call();
                call.Id = id;
                table.TryAdd(id, call);
                Volatile.Write(ref latest, id);
            }
        }

        void Take()
        {
            ulong id;
            do
            {
                id = Volatile.Read(ref latest);
                if (table.TryTake(id, out var call))
                {
                    End(call, id);
                }
            }
            while (id < Calls);
        }

        void End(Call? call, ulong id)
        {
            if (call?.Id != id)
            {
                Interlocked.Increment(ref wrong);
                return;
            }

            Interlocked.Increment(ref outcomes[id]);
            free.Add(call);
        }
    }

    [Fact]
    public void A_call_that_comes_while_the_table_is_closed_is_refused_or_given_back()
    {
        const int Rounds = 20_000;
        var cancellationToken = TestContext.Current.CancellationToken;
        using var round = new Barrier(2);
        var table = new CallTable<string>(2);
        bool isAdded = false;
        var adder = new Thread(() =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                round.SignalAndWait(cancellationToken);
                isAdded = table.TryAdd(1, "one");
                round.SignalAndWait(cancellationToken);
            }
        });
        adder.Start();

        int different = 0;
        for (int i = 0; i < Rounds; i++)
        {
            table = new CallTable<string>(2);
            round.SignalAndWait(cancellationToken);
            bool isGivenBack = table.Close().Count == 1;
            round.SignalAndWait(cancellationToken);
            different += isAdded == isGivenBack ? 0 : 1;
        }

        adder.Join();
        Assert.Equal(0, different);
    }

    private sealed class Call
    {
        public ulong Id { get; set; }
    }
}
