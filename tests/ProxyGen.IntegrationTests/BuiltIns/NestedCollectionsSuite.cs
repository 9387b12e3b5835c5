using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class NestedCollectionsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M101")]
    public Task Elements_are_live_proxies() => OffThread(() =>
    {
        using var outer = Manager.CreateList<SharedList<int>>([Manager.CreateList<int>([0]), Manager.CreateList<int>()]);
        var inner = outer[0];

        inner.Add(1);
        outer[1].Add(7);

        Assert.Equal([0, 1], outer[0]);
        Assert.Equal([7], outer[1]);
        Assert.Equal(inner, outer.Single(list => list.Count == 2));
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M103")]
    public Task A_write_through_two_levels_stays_and_leaves_the_siblings_alone() => OffThread(() =>
    {
        using var a = Manager.CreateList<SharedList<int>>();
        a.AddRange([Manager.CreateList<int>(Enumerable.Range(0, 10)), Manager.CreateList<int>(Enumerable.Range(0, 10))]);

        a[0][^1] = 55;
        a[0][0..2] = [-1];

        Assert.Equal([-1, 2, 3, 4, 5, 6, 7, 8, 55], a[0]);
        Assert.Equal(Enumerable.Range(0, 10), a[1]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M102")]
    public Task An_enumeration_ends_and_another_begins_anew() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>([1, 2]);
        using var enumerator = list.GetEnumerator();

        Assert.True(enumerator.MoveNext());
        Assert.True(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        list.Add(3);
        Assert.False(enumerator.MoveNext());
        Assert.Equal([1, 2, 3], list);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M104")]
    public Task A_list_can_contain_itself() => OffThread(() =>
    {
        using var list = Manager.CreateList<object>();

        list.Add("first");
        list.Add(list);
        var inner = (SharedList<object>)list[1];
        inner.Add(5);

        Assert.True(list == inner);
        Assert.Equal(3, list.Count);
        Assert.True(list == (SharedList<object>)((SharedList<object>)((SharedList<object>)list[1])[1])[1]);
        Assert.Equal(1, list.IndexOf(list));
        list.Remove(list);
        Assert.Equal(["first", 5], list);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M104")]
    public Task A_dictionary_can_contain_itself() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<string, object?>();

        items["self"] = items;
        items["number"] = 5;

        Assert.Equal(5, ((SharedDictionary<string, object?>)((SharedDictionary<string, object?>)items["self"]!)["self"]!)["number"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M105")]
    public Task Mixed_keys_and_values_come_back_as_what_they_are() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<object, object?>();

        items[1] = "1";
        items["2"] = 2;
        items[0.5] = null;
        items[5L] = 5L;

        Assert.Equal("1", items[1]);
        Assert.Equal(2, items["2"]);
        Assert.Null(items[0.5]);
        Assert.Equal(5L, items[5L]);
        Assert.False(items.ContainsKey(5));
        Assert.Equal(4, items.ToDictionary().Count);
        Assert.Equal([0.5, 1, "2", 5L], items.Keys.OrderBy(key => $"{key}", StringComparer.Ordinal));
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M106")]
    public Task Clearing_while_enumerating_changes_no_snapshot() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<int, int>(Enumerable.Range(0, 10).ToDictionary(key => key));
        int seen = 0;

        foreach (var item in items)
        {
            items.Clear();
            seen++;
        }

        Assert.Equal(10, seen);
        Assert.Empty(items);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M107")]
    public Task Nested_dictionaries_survive_the_proxies_of_those_who_made_them() => OffThread(() =>
    {
        using var outer = Manager.CreateDictionary<string, SharedDictionary<string, int>>();
        using (var inner = Manager.CreateDictionary<string, int>([new("a", 1)]))
        {
            outer["x"] = inner;
        }

        var held = outer["x"];
        held.Increment("a");
        Assert.Equal(2, outer["x"]["a"]);
        outer.Clear();
        held.Increment("a");
        Assert.Equal(3, held["a"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M108")]
    public Task A_plain_list_inside_comes_back_as_a_copy() => OffThread(() =>
    {
        using var lists = Manager.CreateList<List<int>>([[1]]);

#pragma warning disable PG1001 // That this is lost is what the test shows.
        lists[0].Add(2);
#pragma warning restore PG1001
        Assert.Equal([1], lists[0]);
#pragma warning disable PG1101 // Nobody else has the list.
        lists[0] = [.. lists[0], 2];
#pragma warning restore PG1101
        Assert.Equal([1, 2], lists[0]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Every_collection_holds_every_other() => OffThread(() =>
    {
        using var set = Manager.CreateSet<SharedStack<int>>([Manager.CreateStack<int>([1])]);
        using var stack = Manager.CreateStack<SharedSet<string>>([Manager.CreateSet<string>(["a"])]);
        using var array = Manager.CreateArray<SharedDictionary<int, SharedList<int>>>([Manager.CreateDictionary<int, SharedList<int>>()]);

        set.Single().Push(2);
        stack.Peek().Add("b");
        array[0][1] = Manager.CreateList<int>();
        array[0][1].Add(3);

        Assert.Equal([2, 1], set.Single());
        Assert.Equal(["a", "b"], stack.Peek().Order());
        Assert.Equal([3], array[0][1]);
    });
}
