using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class AwaitableMembersSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Task_and_ValueTask_members_are_awaited()
    {
        await using var courier = Manager.CreateCourier();

        await courier.DeliverAsync(3);
        Assert.Equal(3, await courier.CountAsync());
        Assert.Equal("n=3", await courier.DescribeAsync("n="));
        await courier.DropAsync();
        Assert.Equal(0, courier.Delivered);
        Assert.Equal(courier, await courier.ThisAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public void They_keep_their_signatures()
    {
        Assert.Equal(typeof(Task<int>), typeof(CourierProxy).GetMethod("CountAsync")!.ReturnType);
        Assert.Equal(typeof(ValueTask<string>), typeof(CourierProxy).GetMethod("DescribeAsync")!.ReturnType);
        Assert.Null(typeof(CourierProxy).GetMethod("CountAsyncAsync"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_failed_task_throws_at_the_caller()
    {
        await using var courier = Manager.CreateCourier();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => courier.FailAsync("flat tyre"));

        Assert.Equal("flat tyre", exception.Message);
        Assert.Contains("Courier.FailAsync", exception.StackTrace, StringComparison.Ordinal);
        await courier.DeliverAsync(1);
        Assert.Equal(1, courier.Delivered);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_at_once_lose_nothing()
    {
        await using var courier = Manager.CreateCourier();

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => courier.DeliverAsync(1)));

        Assert.Equal(300, courier.Delivered);
    }
}
