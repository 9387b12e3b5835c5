using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedArraySuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Items_are_zero_until_they_are_written() => OffThread(() =>
    {
        using var array = Manager.CreateArray<int>(4);

        array[1] = 5;
        array[^1] = 9;

        Assert.Equal([0, 5, 0, 9], array);
        Assert.Equal(4, array.Length);
        Assert.Equal(9, array[^1]);
        Assert.Throws<IndexOutOfRangeException>(() => array[4]);
        Assert.Throws<IndexOutOfRangeException>(() => array[^5]);
        Assert.True(array.TryGetAt(1, out int item));
        Assert.Equal(5, item);
        Assert.False(array.TryGetAt(4, out _));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Ranges_are_one_step_and_keep_the_length() => OffThread(() =>
    {
        using var array = Manager.CreateArray<int>(Enumerable.Range(0, 6));

        Assert.Equal([1, 2], array[1..3]);
        Assert.Equal([4, 5], array[^2..]);
        array[1..3] = [10, 20];
        array.SetRange(4, [40, 50]);
        Assert.Equal([0, 10, 20, 3, 40, 50], array.ToArray());
        Assert.Equal([20, 3], array.GetRange(2, 2));
        Assert.Throws<ArgumentException>(() => array[1..3] = [1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => array[4..9]);
        Assert.Throws<ArgumentException>(() => array.SetRange(5, [1, 2]));
        Assert.Equal([0, 10, 20, 3, 40, 50], array.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Fill_Sort_and_searches_work_in_the_manager() => OffThread(() =>
    {
        using var array = Manager.CreateArray<int>([3, 1, 2, 3]);

        Assert.Equal(0, array.IndexOf(3));
        Assert.Equal(3, array.LastIndexOf(3));
        Assert.True(array.Contains(2));
        array.Sort(0, 3);
        Assert.Equal([1, 2, 3, 3], array);
        Assert.Equal(1, array.BinarySearch(2));
        Assert.Equal(~4, array.BinarySearch(9));
        array.Reverse();
        array.Swap(0, 3);
        Assert.Equal([1, 3, 2, 3], array);
        array.Sort();
        array.Fill(7, 1, 2);
        Assert.Equal([1, 7, 7, 3], array);
        array.Fill(4);
        Assert.Equal([4, 4, 4, 4], array);
        array.Clear();
        Assert.Equal([0, 0, 0, 0], array);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Strings_are_sorted_by_the_comparer_given() => OffThread(() =>
    {
        using var array = Manager.CreateArray<string>(["b", "A", "a", "B"]);

        array.Sort(StringComparer.Ordinal);
        Assert.Equal(["A", "B", "a", "b"], array);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Atomic_forms_lose_nothing()
    {
        using var counts = Manager.CreateArray<long>(3);

        await OnThreads(4, number =>
        {
            for (int i = 0; i < 100; i++)
            {
                counts.Increment(0);
                counts.Increment(1, number);
                long seen;
                do
                {
                    seen = counts[2];
                }
                while (counts.CompareExchange(2, seen + 1, seen) != seen);
            }
        });

        Assert.Equal([400, 600, 400], counts);
        Assert.Equal(400, counts.Exchange(0, 1));
        Assert.Equal(1, counts[0]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_length_that_no_array_has_is_refused() => OffThread(() =>
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateArray<byte>(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateArray<byte>(int.MaxValue));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var array = await Manager.CreateArrayAsync<int>(3);

        await array.SetItemAsync(0, 5);
        await array.SetItemAsync(^1, 7);
        await array.SetItemAsync(1..2, [6]);

        Assert.Equal(6, await array.GetItemAsync(1));
        Assert.Equal((int[])[6, 7], await array.GetItemAsync(1..));
        Assert.Equal((true, 7), await array.TryGetAtAsync(2));
        Assert.Equal(8, await array.IncrementAsync(2));
        Assert.Equal((int[])[5, 6, 8], await array.ToArrayAsync());
    }
}
