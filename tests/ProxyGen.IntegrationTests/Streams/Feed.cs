namespace ProxyGen.IntegrationTests.Streams;

/// <summary>Takes streams of whatever it is closed over.</summary>
[Shared]
public class Feed<T> : Archive<T>
{
    public async Task AddAllAsync(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
        {
            Add(item);
        }
    }
}
