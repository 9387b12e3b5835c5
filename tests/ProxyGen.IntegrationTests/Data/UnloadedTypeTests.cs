using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Data;

/// <summary>A manager that holds only built-in objects has no reason to load the program's assemblies, until a value names a type of theirs.</summary>
public sealed class UnloadedTypeTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_value_whose_type_an_assembly_registers_that_is_not_loaded_yet_is_read()
    {
        await using var manager = await SharedManager.StartAsync();
        await using var names = await manager.CreateNamespaceAsync();

        names.Set("page", new Page("Home", 3, ["a"]));

        Assert.Equal(new Page("Home", 3, ["a"]), names.Get<Page>("page"));
    }
}
