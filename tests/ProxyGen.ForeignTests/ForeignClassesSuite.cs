#pragma warning disable PG1101 // Each test has its objects to itself.
using System.Reflection;
using ProxyGen.ForeignLibrary;
using ProxyGen.ForeignTests.Shared;
using ProxyGen.IntegrationTests.Fixtures;
using SharingLibrary;

namespace ProxyGen.ForeignTests;

public abstract class ForeignClassesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_class_of_the_base_library_lives_in_the_manager()
    {
        await using StringBuilderProxy text = Manager.CreateStringBuilder("ab", 16);

        StringBuilderProxy same = text.Append("cd").Append(1.5).Insert(0, 'x');
        text[1] = 'A';
        text.Length = 6;

        Assert.Equal(text, same);
        Assert.Equal('A', text[1]);
        Assert.Equal("xAbcd1", text.ToString(0, text.Length));
        Assert.Equal("xAbcd1", await text.ToStringAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Remove(10, 1));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Its_calls_are_atomic()
    {
        await using var text = Manager.CreateStringBuilder();

        await OnThreads(4, _ =>
        {
            for (int i = 0; i < 200; i++)
            {
                text.Append("ab");
            }
        });

        Assert.Equal(string.Concat(Enumerable.Repeat("ab", 800)), await text.ToStringAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_stands_for_its_proxy_in_members_of_shared_classes()
    {
        await using var editor = Manager.CreateEditor();
        await using var text = Manager.CreateStringBuilder("Hello");

        editor.Sign(text, "Ada");
        editor.Current = text;
        editor.Own.Append("ed");

        Assert.Equal("Hello -- Ada", await text.ToStringAsync());
        Assert.Equal(text, editor.Current);
        Assert.Equal("owned", await editor.Own.ToStringAsync());
        Assert.Equal(17, editor.TotalLength([text, editor.Own]));
        await using var copy = editor.Copy(text);
        Assert.NotEqual(text, copy);
        Assert.Equal("Hello -- Ada", await copy.ToStringAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_closed_generic_class_and_its_nodes_are_live() => OffThread(() =>
    {
        LinkedListProxy<int> list = Manager.CreateLinkedList<int>([2, 3]);

        LinkedListNodeProxy<int> first = list.AddFirst(1);
        list.AddAfter(first, 10);
        first.Next!.Value = 11;

        Assert.Equal(4, list.Count);
        Assert.Equal(11, list.Find(11)!.Value);
        Assert.Equal(first, list.First);
        Assert.Equal(list, first.List);
        list.RemoveFirst();
        Assert.Equal(11, list.First!.Value);
        Assert.Throws<InvalidOperationException>(() => list.Remove(first));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_class_of_several_type_parameters_works_and_excluded_members_stay_behind() => OffThread(() =>
    {
        // The library's own priority queue has the name, too.
        PriorityQueueProxy<string, int> queue = Shared.PriorityQueueManagerExtensions.CreatePriorityQueue<string, int>(Manager);

        queue.Enqueue("late", 2);
        queue.EnqueueRange([("early", 1), ("last", 3)]);

        Assert.Equal(3, queue.Count);
        Assert.Equal("early", queue.Peek());
        Assert.Equal("early", queue.Dequeue());
        Assert.DoesNotContain("EnqueueDequeue", MembersOf(queue));
        Assert.Contains("DequeueEnqueue", MembersOf(queue));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Only_the_named_members_of_a_class_are_exposed() => OffThread(() =>
    {
        NotebookProxy notebook = Manager.CreateNamedNotebook("diary", "Diary");

        Manager.Get<NotebookProxy>("diary").Write("rain");

        Assert.Equal(["rain"], notebook.Lines);
        Assert.Contains("Write", MembersOf(notebook));
        Assert.DoesNotContain("Burn", MembersOf(notebook));
        Assert.DoesNotContain("Title", MembersOf(notebook));
        Manager.Remove("diary");
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_class_of_a_library_that_does_not_know_ProxyGen_works_with_its_data_events_and_exceptions()
    {
        await using InventoryProxy inventory = Manager.CreateInventory("Ada");
        TaskCompletionSource<(Item, int)> added = new(TaskCreationOptions.RunContinuationsAsynchronously);
        inventory.Added += (item, count) => added.TrySetResult((item, count));
        Item bolt = new("bolt", 0.10m);

        Assert.Equal(2, await inventory.AddAsync(bolt, 2));
        Assert.Equal(3, await inventory.AddAsync(bolt));

        Assert.Equal((bolt, 2), await added.Task);
        Assert.Equal(("Ada", 2), (await inventory.GetOwnerAsync(), await inventory.GetChangesAsync()));
        await using InventoryProxy copy = await inventory.CopyAsync();
        Assert.Equal(bolt, await copy.TakeAsync("bolt"));
        // Only exceptions of projects that use ProxyGen arrive as their own type.
        var error = await Assert.ThrowsAsync<RemoteException>(() => copy.TakeAsync("bolt"));
        Assert.Equal(typeof(OutOfStockException).FullName, error.TypeName);
        Assert.Contains("There is no bolt.", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, await inventory.AddAsync(bolt));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_are_internal_unless_asked_to_be_public() => OffThread(() =>
    {
        Assert.True(typeof(StringBuilderProxy).IsPublic);
        Assert.False(typeof(NotebookProxy).IsPublic);
        Assert.Equal("ProxyGen.ForeignTests.Shared", typeof(NotebookProxy).Namespace);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_class_that_several_assemblies_share_has_the_members_that_any_of_them_asks_for() => OffThread(() =>
    {
        BitArrayProxy own = Manager.CreateNamedBitArray("own", 4, false);
        Flags.Create(Manager, "others", 3);
        BitArrayProxy others = Manager.Get<BitArrayProxy>("others");

        own.Set(2, true);
        others.Set(1, true);

        Assert.Equal([false, true], [Flags.IsSet(Manager, "own", 0), Flags.IsSet(Manager, "own", 2)]);
        Assert.Equal([false, true], [Flags.IsSet(Manager, "others", 0), Flags.IsSet(Manager, "others", 1)]);
        Assert.Equal(4, Flags.Turn(Manager, "own"));
        Assert.False(Flags.IsSet(Manager, "own", 2));
        others.Length = 5;
        Assert.Equal(5, others.Count);
        Assert.Equal(5, Flags.Turn(Manager, "others"));
        Assert.DoesNotContain("Get", MembersOf(own));
        Manager.Remove("own");
        Manager.Remove("others");
    });

    // An internal proxy's members are internal.
    private static HashSet<string> MembersOf(object proxy) =>
        [.. proxy.GetType().GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(member => member.Name)];
}
