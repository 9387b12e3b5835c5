using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Inheritance;
using ProxyGen.IntegrationTests.Shared;

[assembly: ProxyGen.SharedData(typeof((decimal, int)))]

namespace ProxyGen.IntegrationTests.Updates;

/// <summary>Lambdas that run in the manager, as one call on the object itself.</summary>
public abstract class UpdateSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Several_steps_are_one_call() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");
        ada.Deposit(10m);

        ada.Update(static a => a.Deposit(a.Balance));
        decimal balance = ada.Update(static a =>
        {
            a.Deposit(a.Balance);
            return a.Balance;
        });

        Assert.Equal(40m, balance);
        Assert.Equal(40m, ada.Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronously_as_well()
    {
        var ada = Manager.CreateAccount("Ada");

        await ada.UpdateAsync(static a => a.Deposit(2m));
        Assert.Equal(2m, await ada.UpdateAsync(static a => a.Balance, TestContext.Current.CancellationToken));
        await ada.UpdateAsync(static (a, amount) => a.Deposit(amount), 3m, TestContext.Current.CancellationToken);
        Assert.Equal("Ada has 5", await ada.UpdateAsync(static (a, text) => $"{a.Owner} {text} {a.Balance}", "has"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Values_go_in_behind_the_lambda() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");

        ada.Update(static (a, amount) => a.Deposit(amount), 5m);
        ada.Update(static (a, amount, times) => a.Deposit(amount * times), 2m, 3);
        ada.Update(static (a, x, y, z) => a.Deposit(x + y + z), 1m, 2m, 3m);
        Assert.Equal(17m, ada.Update(static (a, text) => text.Length == 3 ? a.Balance : 0m, "abc"));
        int[] one = [1];
        Assert.Equal(18m, ada.Update(static (a, x, y) => a.Balance + x.Length + y.Length, Array.Empty<int>(), one));
        Assert.Equal((17m, 6), ada.Update(static (a, x, y, z) => (a.Balance, x + y + z), 1, 2, 3));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nothing_is_lost_when_many_update()
    {
        var ada = Manager.CreateAccount("Ada");

        await OnThreads(4, _ =>
        {
            for (int i = 0; i < 100; i++)
            {
                ada.Update(static a => a.Deposit(1m - a.Balance + a.Balance));
            }
        });

        Assert.Equal(400m, ada.Balance);
        Assert.Equal(400, ada.History.Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task It_runs_where_the_object_is() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");

        Assert.Equal(Manager.ProcessId, ada.Update(static _ => Environment.ProcessId));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task What_it_has_changed_before_it_throws_stays_changed() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");

        var exception = Assert.Throws<InvalidOperationException>(() => ada.Update(static a =>
        {
            a.Deposit(1m);
            throw new InvalidOperationException("no more");
        }));

        Assert.Equal("no more", exception.Message);
        Assert.Equal(1m, ada.Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_derived_class_is_updated_as_what_its_proxy_says() => OffThread(() =>
    {
        var dog = Manager.CreateDog("Rex");
        AnimalProxy animal = dog;

        Assert.Equal("Rex", dog.Update(static d => d.Name));
        Assert.Equal("Dog", dog.Update(static (Dog d) => d.GetType().Name));
        Assert.Equal("Dog", animal.Update(static a => a.GetType().Name));
        Assert.Equal("Rex!", dog.Update(static (d, text) => d.Name + text, "!"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_dictionary_is_an_IDictionary() => OffThread(() =>
    {
        using var visits = Manager.CreateDictionary<string, int>();
        visits["home"] = 1;

        visits.Update(static d => d["home"] += 1);
        int sum = visits.Update(
            static (d, page) =>
            {
                d.TryAdd(page, 5);
                return d.Values.Sum();
            },
            "away");

        Assert.Equal(7, sum);
        Assert.Equal(2, visits["home"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_list_is_an_IList() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>();
        list.AddRange([1, 2, 3]);

        list.Update(static items =>
        {
            for (int i = 0; i < items.Count; i++)
            {
                items[i] *= 2;
            }
        });

        Assert.Equal([2, 4, 6], list);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_value_has_its_value() => OffThread(() =>
    {
        using var value = Manager.CreateValue(20);

        Assert.Equal(41, value.Update(static v => v.Value = (v.Value * 2) + 1));
        Assert.Equal(41, value.Value);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_live_collection_is_updated_under_its_owners_guard() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");
        ada.Deposit(1m);

        ada.History.Update(static (history, text) => history.Insert(0, text), "opened");

        Assert.Equal(["opened", "+1"], ada.History);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_may_go_in_and_come_out() => OffThread(() =>
    {
        var first = Manager.CreateAccount("1");
        var second = Manager.CreateAccount("2");

        var back = first.Update(
            static (a, other) =>
            {
                a.Deposit(1m);
                other.Deposit(2m);
                return other;
            },
            second);

        Assert.Equal(second, back);
        Assert.Equal(2m, back.Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task It_may_use_its_object_through_a_proxy_too() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");

        ada.Update(static (a, self) => self.Deposit(a.Balance + 1m), ada);

        Assert.Equal(1m, ada.Balance);
    });

#pragma warning disable PG1604, PG1605 // What the rules report is refused at run time as well.
    [Fact(Timeout = Deadline.OfTest)]
    public Task What_cannot_be_named_is_refused_before_it_is_sent() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");
        decimal amount = 5m;
        Action<Account> captures = a => a.Deposit(amount);
        Action<Account> group = DepositOne;
        Action<Account> several = static a => a.Deposit(1m);
        several += static a => a.Deposit(1m);

        AssertRefused("capture", captures);
        AssertRefused("method group", group);
        AssertRefused("Several delegates", several);
        AssertRefused("'this'", a => a.Deposit(Manager.Names.Count));
        AssertRefused("synchronous", static async a => await Task.Yield());
        AssertThrows("synchronous", () => _ = ada.Update(static a => Task.FromResult(1)));
        AssertThrows("generic", () => UpdateIn(ada, 1));

        Assert.Equal(0m, ada.Balance);

        void AssertRefused(string reason, Action<Account> lambda) => AssertThrows(reason, () => ada.Update(lambda));

        static void AssertThrows(string reason, Action call) => Assert.Contains(
            reason, Assert.Throws<NotSupportedException>(call).Message, StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Values_without_a_formatter_are_refused_and_say_what_to_do() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");

        var exception = Assert.Throws<Serialization.FormatterNotRegisteredException>(() =>
            ada.Update(static (a, _) => a.Deposit(1m), new Unregistered()));
        Assert.Contains("SharedData", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0m, ada.Balance);

        Assert.Throws<Serialization.FormatterNotRegisteredException>(() => ada.Update(static a =>
        {
            a.Deposit(1m);
            return new Unregistered();
        }));
        Assert.Equal(0m, ada.Balance);
    });

#pragma warning restore PG1604, PG1605

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_class_that_synchronises_itself_has_no_updates() => OffThread(() =>
    {
        Assert.False(typeof(TurnstileProxy).IsAssignableTo(typeof(IUpdatable<Turnstile>)));
        Assert.True(typeof(AccountProxy).IsAssignableTo(typeof(IUpdatable<Account>)));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_lambda_is_found_again_and_again() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");

        for (int i = 0; i < 50; i++)
        {
            Assert.Equal(
                i + 1,
                ada.Update(static a =>
                {
                    a.Deposit(1m);
                    return a.History.Count;
                }));
        }
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Whoever_has_a_proxy_finds_its_manager()
    {
        var ada = Manager.CreateAccount("Ada");

        await using (var found = SharedManager.Of(ada))
        {
            Assert.Equal("Bob", found.CreateAccount("Bob").Owner);
            found.Transaction(ada, static a => a.Deposit(1m));
        }

        Assert.Equal(1m, await ada.GetBalanceAsync());
    }

    private static void DepositOne(Account account) => account.Deposit(1m);

#pragma warning disable PG1605 // As above.
    private static T UpdateIn<T>(AccountProxy account, T value) => account.Update(static (_, same) => same, value);
#pragma warning restore PG1605

    private sealed class Unregistered;
}
