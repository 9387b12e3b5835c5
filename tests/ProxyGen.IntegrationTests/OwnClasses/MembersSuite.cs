using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class MembersSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Every_constructor_has_its_creation() => OffThread(() =>
    {
        Assert.Equal("unnamed", Manager.CreateShelf().Title);
        Assert.Equal(10, Manager.CreateShelf("A").Size);
        Assert.Equal(20, Manager.CreateShelf("A", 20).Size);
        Assert.Equal(30, Manager.CreateShelf(size: 30, title: "B").Size);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Properties_are_read_and_written() => OffThread(() =>
    {
        var shelf = Manager.CreateShelf("A");

        shelf.Title = "B";
        shelf.Note = "fragile";
        shelf.Color = ConsoleColor.Red;
        shelf.Limits = new() { ["day"] = 5m };

        Assert.Equal("B", shelf.Title);
        Assert.Equal("fragile", shelf.Note);
        Assert.Equal(ConsoleColor.Red, shelf.Color);
        Assert.Equal(5m, shelf.Limits["day"]);
        shelf.Note = null;
        shelf.Color = null;
        Assert.Null(shelf.Note);
        Assert.Null(shelf.Color);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Plain_data_is_handed_out_as_a_copy() => OffThread(() =>
    {
        var shelf = Manager.CreateShelf("A");

        var copy = shelf.Limits;
#pragma warning disable PG1002 // That this is lost is what the test shows.
        copy["day"] = 5m;
#pragma warning restore PG1002

        Assert.Empty(shelf.Limits);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Fields_become_properties() => OffThread(() =>
    {
        var shelf = Manager.CreateShelf();

        shelf.Width = 7;

        Assert.Equal(7, shelf.Width);
        Assert.Equal("S", shelf.Code);
        Assert.Null(typeof(ShelfProxy).GetProperty("Code")!.SetMethod);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Indexers_are_forwarded() => OffThread(() =>
    {
        var shelf = Manager.CreateShelf();

        shelf["apples"] = 5;

        Assert.Equal(5, shelf["apples"]);
        Assert.Equal("2/3", shelf[2, 3]);
        Assert.Throws<KeyNotFoundException>(() => shelf["pears"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Overloads_defaults_params_and_tuples_are_forwarded() => OffThread(() =>
    {
        var shelf = Manager.CreateShelf("A");

        shelf.Grow();
        Assert.Equal(16, shelf.Grow(5));
        Assert.Equal("A!", shelf.Grow("!"));
        Assert.Equal(1, shelf.Put("apples"));
        Assert.Equal(4, shelf.Put(count: 3, product: "apples"));
        Assert.Equal(4, shelf.Total);
        Assert.Equal("a b c", shelf.Join("a", "b", "c"));
        Assert.Equal("", shelf.Join());
        Assert.Equal((2, "bbb"), shelf.Measure(["a", "bbb"]));
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M112")]
    public Task Ignored_and_static_members_and_those_of_Object_stay_behind() => OffThread(() =>
    {
        var members = typeof(ShelfProxy).GetMembers().Select(member => member.Name).ToHashSet();

        Assert.DoesNotContain("Attachments", members);
        Assert.DoesNotContain("Open", members);
        Assert.DoesNotContain("Created", members);
        Assert.DoesNotContain("GetTypeAsync", members);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Every_member_has_an_asynchronous_form()
    {
        await using var shelf = await Manager.CreateShelfAsync("A", 3);

        await shelf.SetTitleAsync("B");
        await shelf.SetWidthAsync(4);
        await shelf.SetItemAsync("apples", 2);
        await shelf.GrowAsync();

        Assert.Equal("B", await shelf.GetTitleAsync());
        Assert.Equal(4, await shelf.GetWidthAsync());
        Assert.Equal(2, await shelf.GetItemAsync("apples"));
        Assert.Equal("1/2", await shelf.GetItemAsync(1, 2));
        Assert.Equal(6, await shelf.GrowAsync(2));
        Assert.Equal(3, await shelf.PutAsync("apples"));
        Assert.Equal("x y", await shelf.JoinAsync(["x", "y"]));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Methods_on_one_object_are_atomic()
    {
        var shelf = Manager.CreateShelf();

        await OnThreads(6, _ =>
        {
            for (int i = 0; i < 100; i++)
            {
                shelf.Put("apples");
            }
        });

        Assert.Equal(600, shelf["apples"]);
    }
}
