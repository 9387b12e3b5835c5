using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Batches;

public abstract class BatchSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private const int Many = 20_000;

    [Fact(Timeout = Deadline.OfTest)]
    public Task All_calls_have_run_in_their_order_when_it_ends() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>();

        Manager.Batch(() =>
        {
            for (int number = 0; number < Many; number++)
            {
                list.Add(number);
            }
        });

        Assert.Equal(Enumerable.Range(0, Many), list.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task All_calls_have_run_in_their_order_when_it_is_awaited()
    {
        using var list = Manager.CreateList<int>();

        await Manager.BatchAsync(() =>
        {
            for (int number = 0; number < Many; number++)
            {
                list.Add(number);
            }
        });

        Assert.Equal(Enumerable.Range(0, Many), await list.ToArrayAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_call_with_a_result_sees_those_before_it() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>();
        using var dictionary = Manager.CreateDictionary<string, int>();

        Manager.Batch(() =>
        {
            for (int number = 0; number < 100; number++)
            {
                list.Add(number);
                dictionary["last"] = number;
                if (number % 10 == 3)
                {
                    Assert.Equal(number + 1, list.Count);
                    Assert.Equal(number, dictionary["last"]);
                }
            }

            var made = Manager.CreateAccount("made inside");
            made.Deposit(3);
            Assert.Equal(3, made.Balance);
        });

        Assert.Equal(100, list.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Calls_that_fail_are_told_at_the_end_and_keep_no_other_from_running() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>();
        var thrower = Manager.CreateThrower();
        bool hasPassed = false;

        var exception = Assert.Throws<AggregateException>(() => Manager.Batch(() =>
        {
            list.Add(1);
            thrower.Invalid("first");
            list.Add(2);
            thrower.Missing();
            list.Add(3);
            hasPassed = true;
        }));

        Assert.True(hasPassed);
        Assert.Collection(
            exception.InnerExceptions,
            static inner => Assert.Equal("first", Assert.IsType<InvalidOperationException>(inner).Message),
            static inner => Assert.IsType<KeyNotFoundException>(inner));
        Assert.Equal([1, 2, 3], list.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_that_fail_are_told_to_who_awaits()
    {
        using var list = Manager.CreateList<int>();
        var thrower = Manager.CreateThrower();

        var exception = await Assert.ThrowsAsync<AggregateException>(() => Manager.BatchAsync(async () =>
        {
            thrower.Missing();
            list.Add(1);
            await Task.Yield();
            await list.AddAsync(2);
            throw new TimeoutException("own");
        }));

        Assert.Collection(
            exception.InnerExceptions,
            static inner => Assert.Equal("own", Assert.IsType<TimeoutException>(inner).Message),
            static inner => Assert.IsType<KeyNotFoundException>(inner));
        int[] all = await list.ToArrayAsync();
        Assert.Equal([1, 2], all);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task What_the_code_throws_arrives_as_it_is_once_the_calls_before_have_run() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>();

        Assert.Throws<TimeoutException>(() => Manager.Batch(() =>
        {
            list.Add(1);
            if (list.Count == 1)
            {
                throw new TimeoutException();
            }
        }));

        Assert.Equal([1], list.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_calls_leave_with_the_others()
    {
        using var list = Manager.CreateList<int>();
        var pending = new List<Task>();

        await Manager.BatchAsync(() =>
        {
            for (int number = 0; number < 3000; number += 2)
            {
                list.Add(number);
                pending.Add(list.AddAsync(number + 1).AsTask());
            }
        });

        await Task.WhenAll(pending);
        Assert.Equal(Enumerable.Range(0, 3000), await list.ToArrayAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_code_awaits_calls_that_it_has_begun_inside()
    {
        using var list = Manager.CreateList<int>();

        await Manager.BatchAsync(async () =>
        {
            list.Add(1);
            await list.AddAsync(2);
            list.Add(3);
            Assert.Equal(3, await list.GetCountAsync());
        });

        int[] all = await list.ToArrayAsync();
        Assert.Equal([1, 2, 3], all);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Who_blocks_on_an_asynchronous_call_inside_is_not_left_waiting() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>();

        Manager.Batch(() =>
        {
            list.Add(1);
            list.AddAsync(2).AsTask().Wait();
            list.Add(3);
        });

        Assert.Equal([1, 2, 3], list.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Who_waits_for_a_delegate_that_a_call_has_called_is_not_left_waiting() => OffThread(() =>
    {
        var caller = Manager.CreateCaller();
        using var called = new ManualResetEventSlim();

        Manager.Batch(() =>
        {
            caller.Call(called.Set);
            called.Wait();
        });
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Delegates_are_called_before_it_ends() => OffThread(() =>
    {
        var caller = Manager.CreateCaller();
        int calls = 0;

        Manager.Batch(() =>
        {
            for (int i = 0; i < 50; i++)
            {
                caller.RunTwice((_, _) => Interlocked.Increment(ref calls));
            }
        });

        Assert.Equal(100, calls);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Objects_live_until_their_calls_have_run_although_their_proxies_are_dropped() => OffThread(() =>
    {
        string signal = $"{Guid.NewGuid()}";
        var keeper = Manager.CreateProbe();
        var blocker = Manager.CreateProbe();
        var opener = Manager.CreateProbe();
        var dropped = Enumerable.Range(0, 100).Select(_ => Manager.CreateProbe()).ToList();

        Manager.Batch(() =>
        {
            // The calls behind it are not looked at for a while, so nothing but the batch holds their objects.
            _ = blocker.BlockAsync(signal).AsTask();
            foreach (var probe in dropped)
            {
                keeper.NoteIn(probe, "as an argument");
                probe.Note("as the target");
                probe.Dispose();
            }

            GC.Collect();
            opener.Open(signal);
        });

        Assert.Empty(keeper.Notes);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_call_that_is_not_made_keeps_nothing()
    {
        var arguments = Enumerable.Range(0, 20).Select(_ => Manager.CreateProbe()).ToList();
        var names = arguments.ConvertAll(static argument => $"{argument}");

        await OffThread(() => Manager.Batch(() =>
        {
            using var keeper = Manager.CreateProbe();
            keeper.Note("the batch holds this one");
            foreach (var argument in arguments)
            {
                Assert.Throws<OperationCanceledException>(() => keeper.NoteInUnless(argument, "never", new CancellationToken(canceled: true)));
                argument.Dispose();
            }
        }));

        await Eventually.IsTrueAsync(
            async () => (await Manager.GetObjectsAsync()).All(item => item.Holders.Count == 0 || !names.Contains($"ProbeProxy #{item.Id}")),
            "this process holds no argument");

        // Else the garbage collector might have given back what nothing else has.
        GC.KeepAlive(arguments);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Long_arguments_arrive() => OffThread(() =>
    {
        using var list = Manager.CreateList<byte[]>();
        byte[] item = new byte[300_000];
        Random.Shared.NextBytes(item);

        Manager.Batch(() =>
        {
            for (int i = 0; i < 20; i++)
            {
                list.Add(item);
                list.Add([1, 2, 3]);
            }
        });

        Assert.Equal(40, list.Count);
        Assert.Equal(item, list[38]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Batches_may_be_inside_each_other() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>();

        Manager.Batch(() =>
        {
            list.Add(1);
            Manager.Batch(() => list.Add(2));
            list.Add(3);
        });

        Assert.Equal([1, 2, 3], list.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_to_other_managers_are_not_part_of_it()
    {
        await using var inner = SharedManager.StartInProcess();
        var thrower = inner.CreateThrower();

        await OffThread(() => Manager.Batch(() => Assert.Throws<KeyNotFoundException>(thrower.Missing)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Each_thread_has_its_own()
    {
        var lists = Enumerable.Range(0, 4).Select(_ => Manager.CreateList<int>()).ToList();

        await OnThreads(4, number => Manager.Batch(() =>
        {
            for (int i = 0; i < 2000; i++)
            {
                lists[number].Add(i);
            }
        }));

        Assert.All(lists, static list => Assert.Equal(Enumerable.Range(0, 2000), list.ToArray()));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_shared_class_may_batch_calls_that_come_back_to_it() => OffThread(() =>
    {
        var probe = Manager.CreateProbe();
        var other = Manager.CreateProbe();

        probe.NoteManyThrough(other, probe, 100);

        Assert.Equal(Enumerable.Range(0, 100).Select(static number => $"{number}"), probe.Notes);
    });
}
