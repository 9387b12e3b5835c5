using GenericLibrary;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.GenericMethods;

/// <summary>A manager loads assemblies as it needs them: that of a class when the first object is created, but not those that call it.</summary>
public class UnloadedFormTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_form_that_an_assembly_registers_that_is_not_loaded_yet_is_found()
    {
        await using var manager = await SharedManager.StartAsync();
        await using ShelfProxy shelf = await manager.CreateShelfAsync();
        Assert.Equal(0, await shelf.GetCountAsync());

        await shelf.PutAsync(new Entry("a", 5));

        Assert.Equal(new Entry("a", 5), await shelf.TakeAsync<Entry>(0));
        Assert.Equal(1, shelf.Count);
    }
}
