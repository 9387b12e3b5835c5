using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class ExceptionDataSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task What_the_constructor_takes_arrives() => OffThread(() =>
    {
        using var auction = Manager.CreateAuction();

        AssertTooLow(Assert.Throws<BidTooLowException>(() => auction.Bid("lamp", 12.50m)), "lamp", 12.50m);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task What_is_set_beside_the_constructor_arrives() => OffThread(() =>
    {
        using var auction = Manager.CreateAuction();

        var exception = Assert.Throws<FundsMissingException>(() => auction.Pay(3.25m));

        Assert.Equal("Not enough.", exception.Message);
        Assert.Equal(3.25m, exception.Missing);
        Assert.Equal(3, exception.Attempts);
        Assert.Contains("Auction.Pay", exception.StackTrace, StringComparison.Ordinal);
        Assert.IsType<NothingSoldException>(Record.Exception(auction.Nothing));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_calls_and_streams_throw_the_same()
    {
        await using var auction = Manager.CreateAuction();

        Assert.Equal(3.25m, (await Assert.ThrowsAsync<FundsMissingException>(() => auction.PayLaterAsync(3.25m))).Missing);
        var exception = await Assert.ThrowsAsync<BidTooLowException>(async () =>
        {
            await foreach (int bid in auction.BidsAsync(2).WithCancellation(TestContext.Current.CancellationToken))
            {
                Assert.Equal(1, bid);
            }
        });
        AssertTooLow(exception, "lamp", 2);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Callbacks_and_streams_throw_the_same_in_the_manager()
    {
        await using var auction = Manager.CreateAuction();

        Assert.True(await auction.CallsAsync(_ => throw Auction.NewBidTooLow("lamp", 12.50m)));
        Assert.True(await auction.TakesAsync(FailingBidsAsync()));

        static async IAsyncEnumerable<int> FailingBidsAsync()
        {
            yield return 1;
            await Task.Yield();
            throw Auction.NewBidTooLow("lamp", 12.50m);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Inner_exceptions_have_theirs() => OffThread(() =>
    {
        using var auction = Manager.CreateAuction();

        var exception = Assert.Throws<InvalidOperationException>(auction.Close);

        AssertTooLow(Assert.IsType<BidTooLowException>(exception.InnerException), "chair", 7);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_aggregate_keeps_all_of_them() => OffThread(() =>
    {
        using var auction = Manager.CreateAuction();

        var exception = Assert.Throws<AggregateException>(auction.CloseAll);

        Assert.Equal("Closing failed. (slow) (At least 7 is needed.) (One or more errors occurred. (a) (b))", exception.Message);
        Assert.Equal(3, exception.InnerExceptions.Count);
        Assert.IsType<TimeoutException>(exception.InnerExceptions[0]);
        AssertTooLow(Assert.IsType<BidTooLowException>(exception.InnerExceptions[1]), "chair", 7);
        Assert.Equal(["a", "b"], Assert.IsType<AggregateException>(exception.InnerExceptions[2]).InnerExceptions.Select(inner => inner.Message));
    });

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public Task Code_that_throws_loses_its_property_and_no_more(bool hasBadGetter, bool hasBadValue) => OffThread(() =>
    {
        using var auction = Manager.CreateAuction();

        var exception = Assert.Throws<StubbornException>(() => auction.Insist(5, hasBadGetter, hasBadValue));

        Assert.Equal("code 5", exception.Message);
        Assert.Equal(5, exception.Code);
        Assert.Equal("good", exception.Good);
        Assert.Equal(hasBadValue ? null : 5, exception.BadValue);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_constructor_that_throws_leaves_name_message_and_stack() => OffThread(() =>
    {
        using var auction = Manager.CreateAuction();

        var exception = Assert.Throws<RemoteException>(() => auction.Insist(-5, false, false));

        Assert.Equal(typeof(StubbornException).FullName, exception.TypeName);
        Assert.EndsWith("code -5", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Auction.Insist", exception.StackTrace, StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Exceptions_of_the_base_library_have_their_data() => OffThread(() =>
    {
        var thrower = Manager.CreateThrower();

        Assert.Equal(System.Net.Sockets.SocketError.AccessDenied, Assert.Throws<System.Net.Sockets.SocketException>(() => thrower.Network(10013)).SocketErrorCode);
        Assert.Equal(-1, Assert.Throws<ArgumentOutOfRangeException>(() => thrower.Range(-1)).ActualValue);
        Assert.Equal("Cannot access a disposed object.\nObject name: 'the thing'.", Assert.Throws<ObjectDisposedException>(thrower.Disposed).Message.ReplaceLineEndings("\n"));
    });

    private static void AssertTooLow(BidTooLowException exception, string lot, decimal least)
    {
        Assert.Equal($"At least {least} is needed.", exception.Message);
        Assert.Equal(least, exception.Least);
        Assert.Equal(lot, exception.Lot);
        Assert.Equal([new Point(1, 2), new Point(3, 4)], exception.Places);
        Assert.Equal(new Dictionary<string, object?> { ["seat"] = 12, ["name"] = "Ada", ["none"] = null }, exception.Details);
        Assert.Equal(BidTooLowException.Noon, exception.At);
        Assert.Equal("all", exception.Catalogue?.Title);
        Assert.Equal("none", exception.Secret);
        Assert.Null(exception.Thrower);
    }
}
