using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Updates;

/// <summary>What lambdas see of built-in collections, change in them, and have taken back.</summary>
public abstract class CollectionUpdateSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_set_is_an_ISet() => OffThread(() =>
    {
        using var tags = Manager.CreateSet<string>(["a", "b"]);

        bool isNew = tags.Update(
            static (set, tag) =>
            {
                set.Remove("a");
                set.UnionWith(["x", "y"]);
                return set.Add(tag);
            },
            "z");

        Assert.True(isNew);
        Assert.Equal(["b", "x", "y", "z"], tags.ToArray().Order());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_stack_is_a_Stack() => OffThread(() =>
    {
        using var work = Manager.CreateStack<int>([1, 2, 3]);

        int sum = work.Update(static stack =>
        {
            int sum = stack.Pop() + stack.Pop();
            stack.Push(sum);
            return sum;
        });

        Assert.Equal(5, sum);
        Assert.Equal([5, 1], work.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_array_is_an_array() => OffThread(() =>
    {
        using var counts = Manager.CreateArray([3, 1, 2]);

        int length = counts.Update(static array =>
        {
            Array.Sort(array);
            array[^1] *= 10;
            return array.Length;
        });

        Assert.Equal(3, length);
        Assert.Equal([1, 2, 30], counts.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_namespace_is_a_dictionary_of_objects() => OffThread(() =>
    {
        using var settings = Manager.CreateNamespace();
        settings.Set("limit", 5);

        settings.Update(static values =>
        {
            values["limit"] = (int)values["limit"]! + 1;
            values.Add("mode", "fast");
        });

        Assert.Equal(6, settings.Get<int>("limit"));
        Assert.Equal("fast", settings.Get<string>("mode"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Live_ones_are_updated_as_well() => OffThread(() =>
    {
        var team = Manager.CreateTeam();

        team.Tags.Update(static tags => tags.Add("New"));
        team.Undo.Update(static undo => undo.Push("tag"));

        Assert.True(team.Tags.Contains("new"));
        Assert.Equal(["tag"], team.Undo.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task All_of_them_take_part_in_transactions() => OffThread(() =>
    {
        using var tags = Manager.CreateSet<string>(["a"]);
        using var work = Manager.CreateStack<string>(["b"]);
        using var slots = Manager.CreateArray(["", ""]);
        using var settings = Manager.CreateNamespace();

        string last = Manager.Transaction(tags, work, slots, settings, static (set, stack, array, values) =>
        {
            string item = stack.Pop();
            set.Add(item);
            array[1] = item;
            values["last"] = item;
            return item;
        });

        Assert.Equal("b", last);
        Assert.Equal(["a", "b"], tags.ToArray().Order());
        Assert.Empty(work.ToArray());
        Assert.Equal(["", "b"], slots.ToArray());
        Assert.Equal("b", settings.Get<string>("last"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_roll_back_puts_all_of_them_back() => OffThread(() =>
    {
        using var tags = Manager.CreateSet<string>(["a", "b"]);
        using var work = Manager.CreateStack<int>([1, 2, 3]);
        using var slots = Manager.CreateArray([1, 2, 3]);
        using var settings = Manager.CreateNamespace();
        settings.Set("limit", 5);

        AssertRolledBack(() => Manager.Transaction(tags, work, slots, settings, static (set, stack, array, values) =>
        {
            set.Add("c");
            set.Remove("a");
            set.IntersectWith(["c"]);
            stack.Pop();
            stack.Push(7);
            stack.Push(8);
            Array.Reverse(array);
            array[0] = 9;
            values["limit"] = 6;
            values["mode"] = "fast";
            Fail();
        }));

        Assert.Equal(["a", "b"], tags.ToArray().Order());
        Assert.Equal([3, 2, 1], work.ToArray());
        Assert.Equal([1, 2, 3], slots.ToArray());
        Assert.Equal(5, settings.Get<int>("limit"));
        Assert.Equal(["limit"], settings.Names);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task And_what_is_changed_inside_their_items() => OffThread(() =>
    {
        using var labels = Manager.CreateSet([new Label { Text = "Ada" }]);
        using var work = Manager.CreateStack<List<int>>([[1], [2]]);
        using var slots = Manager.CreateArray<List<int>>([[3]]);
        using var settings = Manager.CreateNamespace();
        settings.Set<List<int>>("list", [4]);

        AssertRolledBack(() => Manager.Transaction(labels, work, slots, settings, static (set, stack, array, values) =>
        {
            foreach (var label in set)
            {
                label.Text = "Bob";
            }

            stack.Peek().Add(9);
            array[0].Clear();
            ((List<int>)values["list"]!).Add(9);
            Fail();
        }));

        Assert.Equal("Ada", Assert.Single(labels.ToArray()).Text);
        Assert.Equal([[2], [1]], work.ToArray());
        Assert.Equal([[3]], slots.ToArray());
        Assert.Equal([4], settings.Get<List<int>>("list"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task And_what_was_changed_through_their_proxies() => OffThread(() =>
    {
        using var tags = Manager.CreateSet<int>([1]);
        using var work = Manager.CreateStack<int>([1]);
        using var slots = Manager.CreateArray([1]);

        AssertRolledBack(() => Manager.Transaction(
            tags,
            work,
            static (set, stack, tags, work) =>
            {
                set.Add(2);
                tags.Add(3);
                set.Remove(3);
                stack.Push(2);
                work.Push(3);
                Fail();
            },
            tags,
            work));
        AssertRolledBack(() => Manager.Transaction(
            slots,
            static (array, slots) =>
            {
                array[0] = 2;
                slots[0] = 3;
                Fail();
            },
            slots));

        Assert.Equal([1], tags.ToArray());
        Assert.Equal([1], work.ToArray());
        Assert.Equal([1], slots.ToArray());
    });

    private static void AssertRolledBack(Action transaction) => Assert.Throws<ArithmeticException>(transaction);

    private static void Fail() => throw new ArithmeticException();

    /// <summary>Data that can be changed.</summary>
    public sealed class Label
    {
        public string Text { get; set; } = "";
    }
}
