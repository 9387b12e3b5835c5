using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class ExceptionsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M113")]
    public Task BCL_exceptions_arrive_as_themselves() => OffThread(() =>
    {
        var thrower = Manager.CreateThrower();

        var invalid = Assert.Throws<InvalidOperationException>(() => thrower.Invalid("what happened"));
        Assert.Equal("what happened", invalid.Message);
        Assert.Equal("inner", Assert.IsType<FormatException>(invalid.InnerException).Message);
        Assert.Contains("Thrower.Invalid", invalid.StackTrace, StringComparison.Ordinal);
        Assert.Contains(nameof(BCL_exceptions_arrive_as_themselves), invalid.StackTrace, StringComparison.Ordinal);

        Assert.Equal("value", Assert.Throws<ArgumentException>(() => thrower.Argument("")).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => thrower.Argument(null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentOutOfRangeException>(() => thrower.Range(-1)).ParamName);
        Assert.Equal("no key", Assert.Throws<KeyNotFoundException>(thrower.Missing).Message);
        Assert.Equal("the thing", Assert.Throws<ObjectDisposedException>(thrower.Disposed).ObjectName);
        Assert.Equal("by itself", Assert.Throws<OperationCanceledException>(thrower.Cancelled).Message);
        Assert.Equal("property", Assert.Throws<InvalidOperationException>(() => thrower.Property).Message);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_argument_exception_says_its_parameter_once() => OffThread(() =>
    {
        var thrower = Manager.CreateThrower();

        string message = Assert.Throws<ArgumentException>(() => thrower.Argument("")).Message;

        Assert.Equal(2, message.Split("(Parameter 'value')").Length);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Exceptions_of_the_application_arrive_as_themselves() => OffThread(() =>
    {
        var thrower = Manager.CreateThrower();

        var exception = Assert.Throws<StockException>(thrower.OutOfStock);

        Assert.Equal("no apples", exception.Message);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains("Thrower.OutOfStock", exception.StackTrace, StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Other_exceptions_say_what_they_were() => OffThread(() =>
    {
        var thrower = Manager.CreateThrower();

        var exception = Assert.Throws<RemoteException>(thrower.Unknown);

        Assert.Contains("HiddenException", exception.TypeName, StringComparison.Ordinal);
        Assert.Contains("secret", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Thrower.Unknown", exception.StackTrace, StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_constructor_that_throws_creates_nothing() => OffThread(() =>
    {
        Assert.Equal("no", Assert.Throws<StockException>(() => Manager.CreateThrower("no")).Message);
        Assert.Throws<StockException>(() => Manager.CreateNamedThrower("failed thrower", "no"));
        Assert.False(Manager.TryGet<ThrowerProxy>("failed thrower", out _));
        Assert.Throws<StockException>(() => Manager.GetOrCreateThrower("failed thrower", "no"));
        Assert.DoesNotContain("failed thrower", Manager.Names);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_call_that_throws_keeps_what_it_changed_and_the_object_goes_on() => OffThread(() =>
    {
        var thrower = Manager.CreateThrower();

        Assert.Throws<InvalidOperationException>(() => thrower.Invalid("a"));
        Assert.Throws<InvalidOperationException>(() => thrower.Invalid("b"));

        Assert.Equal(2, thrower.Calls);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_calls_throw_the_same()
    {
        var thrower = Manager.CreateThrower();

        Assert.Equal("a", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await thrower.InvalidAsync("a"))).Message);
        await Assert.ThrowsAsync<StockException>(async () => await thrower.OutOfStockAsync());
        await Assert.ThrowsAsync<StockException>(async () => await Manager.CreateThrowerAsync("no"));
    }
}
