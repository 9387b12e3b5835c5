using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Streams;

/// <summary>Generic methods about streams, and a feed of objects themselves.</summary>
[Shared]
public class Feeds
{
    public Feed<Account> OfAccounts(params string[] owners)
    {
        var feed = new Feed<Account>();
        foreach (string owner in owners)
        {
            feed.Add(new Account(owner));
        }

        return feed;
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
