using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedStackSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task The_last_in_is_the_first_out() => OffThread(() =>
    {
        using var stack = Manager.CreateStack<int>([1, 2]);

        stack.Push(3);
        stack.PushRange([4, 5]);

        Assert.Equal([5, 4, 3, 2, 1], stack);
        Assert.Equal(5, stack.Peek());
        Assert.Equal(5, stack.Pop());
        Assert.Equal([4, 3], stack.PopRange(2));
        Assert.Equal([2, 1], stack.PopRange(10));
        Assert.Empty(stack.PopRange(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => stack.PopRange(-1));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_empty_stack_says_so() => OffThread(() =>
    {
        using var stack = Manager.CreateStack<string>();

        Assert.Throws<InvalidOperationException>(stack.Pop);
        Assert.Throws<InvalidOperationException>(stack.Peek);
        Assert.False(stack.TryPop(out _));
        Assert.False(stack.TryPeek(out _));
        stack.Push("a");
        Assert.True(stack.TryPeek(out string? item));
        Assert.Equal("a", item);
        Assert.True(stack.TryPop(out item));
        Assert.Equal("a", item);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Contains_compares_as_data() => OffThread(() =>
    {
        using var stack = Manager.CreateStack<List<int>>([[1], [2, 3]]);

        Assert.True(stack.Contains([2, 3]));
        Assert.False(stack.Contains([2]));
        Assert.Equal(2, stack.ToArray().Length);
        Assert.Equal([2, 3], stack.ToList()[0]);
        stack.Clear();
        Assert.Equal(0, stack.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Each_item_is_popped_once()
    {
        using var stack = Manager.CreateStack<int>(Enumerable.Range(0, 400));
        var popped = new System.Collections.Concurrent.ConcurrentBag<int>();

        await OnThreads(4, _ =>
        {
            while (stack.TryPop(out int item))
            {
                popped.Add(item);
            }
        });

        Assert.Equal(Enumerable.Range(0, 400), popped.Order());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var stack = await Manager.CreateStackAsync<int>();

        await stack.PushAsync(1);
        await stack.PushRangeAsync([2, 3]);

        Assert.Equal((true, 3), await stack.TryPeekAsync());
        Assert.Equal((true, 3), await stack.TryPopAsync());
        Assert.Equal(2, await stack.PopAsync());
        Assert.Equal((int[])[1], await stack.ToArrayAsync());
    }
}
