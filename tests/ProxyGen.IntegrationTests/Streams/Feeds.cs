using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Streams;

/// <summary>Generic methods about streams, and an archive of objects themselves.</summary>
[Shared]
public class Feeds
{
    public Archive<Account> OfAccounts(params string[] owners)
    {
        var archive = new Archive<Account>();
        foreach (string owner in owners)
        {
            archive.Add(new Account(owner));
        }

        return archive;
    }

    public async IAsyncEnumerable<T> Each<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    public async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> items) => await items.ToListAsync();
}
