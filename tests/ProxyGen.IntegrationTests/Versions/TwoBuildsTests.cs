using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Samples.Programs;

namespace ProxyGen.IntegrationTests.Versions;

/// <summary>A program connects to the manager of another build of it: what both have works, what differs is refused by name.</summary>
public class TwoBuildsTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_later_build_works_with_the_manager_of_an_earlier_one()
    {
        var said = await RunAsync("Earlier", "Later");

        AssertCommonMembersWork(said);
        Assert.Equal("Item { Name = lamp, Price = 12.5, Stock = 0 }", said["find"]);
        Assert.Equal("Item { Name = chair, Price = 40, Stock = 0 }", said["find again"]);
        Assert.Equal("Item { Name = chair, Price = 40, Stock = 0 }", said["items get"]);
        AssertRefused(said["place"], "Shop.Catalog", "Place(Shop.Order)", "Shop.Order.Count is System.Int64 here and System.Int32 in the manager");
        AssertRefused(said["place asynchronously"], "Shop.Catalog", "Place(Shop.Order)", "Shop.Order.Count is System.Int64 here and System.Int32 in the manager");
        AssertRefused(said["pay"], "Shop.Catalog", "Pay()", "Shop.Receipt.Number is System.String here and System.Int32 in the manager");
        AssertRefused(said["total"], "Shop.Catalog", "Total()->System.Double here and Total()->System.Decimal in the manager");
        AssertRefused(said["discard"], "Shop.Catalog", "no member Discard(System.String,System.Boolean)", "it has Discard(System.String)->System.Int32");
        AssertRefused(said["rename"], "Shop.Catalog", "no member RenameAsync(System.String,System.String)", "none of this name");
        AssertRefused(said["create"], "Shop.Catalog", "no member .ctor(System.Int32,System.String)", "it has .ctor() and .ctor(System.Int32)");
        AssertRefused(said["create named"], "Shop.Catalog", "no member .ctor(System.Int32,System.String)");
        AssertRefused(said["list add"], "ProxyGen.SharedList<Shop.Order>", "Add(T)", "Shop.Order.Count is System.Int64 here and System.Int32 in the manager");
        AssertRefused(said["box put"], "Shop.Box<Shop.Order>", "Put(T)", "Shop.Order.Count is System.Int64 here and System.Int32 in the manager");
        AssertRefused(said["rate"], "Shop.Journal", "Rate(Shop.Grade)", "Shop.Grade.Good is 1 here and 0 in the manager");
        AssertRefused(said["catalog copy"], "state of Shop.Catalog", "Shop.Catalog.Currency is required here and missing in the manager");
        AssertRefused(said["drawer copy"], "state of Shop.Drawer", "Shop.Drawer._depth is System.Int64 here and System.Int32 in the manager");
        AssertRefused(said["desk copy"], "state of Shop.Drawer", "Shop.Drawer._depth is System.Int64 here and System.Int32 in the manager");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_earlier_build_works_with_the_manager_of_a_later_one()
    {
        var said = await RunAsync("Later", "Earlier");

        AssertCommonMembersWork(said);
        Assert.Equal("Item { Name = lamp, Price = 12.5, Shelf =  }", said["find"]);
        AssertRefused(said["place"], "Shop.Catalog", "Shop.Order.Count is System.Int32 here and System.Int64 in the manager");
        AssertRefused(said["pay"], "Shop.Catalog", "Shop.Receipt.Number is System.Int32 here and System.String in the manager");
        AssertRefused(said["total"], "Shop.Catalog", "Total()->System.Decimal here and Total()->System.Double in the manager");
        AssertRefused(said["discard"], "Shop.Catalog", "no member Discard(System.String)");
        AssertRefused(said["clear"], "Shop.Catalog", "no member Clear()");
        AssertRefused(said["create"], "Shop.Catalog", "no member .ctor(System.Int32)");
        AssertRefused(said["list add"], "ProxyGen.SharedList<Shop.Order>", "Shop.Order.Count is System.Int32 here and System.Int64 in the manager");
        AssertRefused(said["rate"], "Shop.Grade.Good is 0 here and 1 in the manager");
        AssertRefused(said["catalog copy"], "Shop.Catalog.Currency is required in the manager and missing here");
        AssertRefused(said["drawer copy"], "Shop.Drawer._depth is System.Int32 here and System.Int64 in the manager");
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("Earlier")]
    [InlineData("Later")]
    public async Task The_same_build_is_refused_nothing(string build)
    {
        var said = await RunAsync(build, build);

        AssertCommonMembersWork(said, orders: "4");
        Assert.DoesNotContain(said.Values, value => value.Contains("refused", StringComparison.Ordinal));
    }

    private static void AssertCommonMembersWork(Dictionary<string, string> said, string orders = "0")
    {
        Assert.Equal("20 30", said["capacity"]);
        Assert.Equal("1", said["count"]);
        Assert.Equal("done", said["add"]);
        Assert.Equal("10", said["create plain"]);
        Assert.Equal("0", said["list count"]);
        Assert.Equal("done", said["items add"]);
        Assert.Equal(orders, said["orders"]);
        Assert.Equal("2 lines, first lamp", said["journal"]);
        Assert.Equal("Chair", said["sort"]);
        Assert.Equal("3", said["drawer"]);
        Assert.Equal("0", said["box count"]);
    }

    private static void AssertRefused(string said, params string[] parts)
    {
        Assert.StartsWith("refused ", said, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, string>> RunAsync(string manager, string client)
    {
        await using var serving = await ServingProgram.StartAsync(manager);
        using var sandbox = new ProgramSandbox();
        var result = await sandbox.RunDotnetAsync(sandbox.Root, ServingProgram.PathOf(client), serving.Address, serving.Key);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result.OutputLines.Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]);
    }
}
