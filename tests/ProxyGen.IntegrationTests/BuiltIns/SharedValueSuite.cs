using System.Numerics;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedValueSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task The_value_is_what_was_written_last() => OffThread(() =>
    {
        using var title = Manager.CreateValue("first");

        Assert.Equal("first", title.Value);
        title.Value = "second";
        Assert.Equal("second", title.Exchange("third"));
        Assert.Equal("third", title.Value);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task CompareExchange_compares_as_data() => OffThread(() =>
    {
        using var page = Manager.CreateValue(new Page("a", 1, ["x"]));

        Assert.Equal(new Page("a", 1, ["x"]), page.CompareExchange(new Page("b", 2, []), new Page("a", 1, ["y"])));
        Assert.Equal("a", page.Value.Title);
        page.CompareExchange(new Page("b", 2, []), new Page("a", 1, ["x"]));
        Assert.Equal("b", page.Value.Title);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Every_number_type_can_be_incremented() => OffThread(() =>
    {
        Assert.Equal(3, Manager.CreateValue(2).Increment());
        Assert.Equal(3L, Manager.CreateValue(1L).Increment(2));
        Assert.Equal(2.5, Manager.CreateValue(1.0).Increment(1.5));
        Assert.Equal(0.3m, Manager.CreateValue(0.1m).Increment(0.2m));
        Assert.Equal((byte)0, Manager.CreateValue(byte.MaxValue).Increment());
        Assert.Equal(1.5f, Manager.CreateValue(0.5f).Increment());
        Assert.Equal(new BigInteger(10), Manager.CreateValue(new BigInteger(7)).Increment(3));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Threads_that_increment_lose_nothing()
    {
        using var count = Manager.CreateValue(0);

        await OnThreads(6, _ =>
        {
            for (int i = 0; i < 200; i++)
            {
                count.Increment();
            }
        });

        Assert.Equal(1200, count.Value);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var count = await Manager.CreateValueAsync(1);

        await count.SetValueAsync(5);

        Assert.Equal(6, await count.IncrementAsync());
        Assert.Equal(6, await count.ExchangeAsync(7));
        Assert.Equal(7, await count.CompareExchangeAsync(8, 7));
        Assert.Equal(8, await count.GetValueAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Null_and_proxies_are_values() => OffThread(() =>
    {
        using var note = Manager.CreateValue<string?>(null);
        using var account = Manager.CreateAccount("Ada");
        using var current = Manager.CreateValue<AccountProxy?>(account);

        Assert.Null(note.Value);
        Assert.Equal(account, current.Value);
        current.Value = null;
        Assert.Null(current.Value);
    });
}
