using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

/// <summary>Applies changes as they come until the copy is as it should be.</summary>
internal sealed class ReplicaOf<TChange, TItem> : IAsyncDisposable
{
    private readonly IAsyncEnumerator<TChange> _changes;
    private readonly Func<List<TItem>> _copy;
    private readonly Func<TChange, string> _apply;

    private ReplicaOf(IAsyncEnumerable<TChange> changes, Func<List<TItem>> copy, Func<TChange, string> apply)
    {
        _changes = changes.GetAsyncEnumerator();
        _copy = copy;
        _apply = apply;
    }

    /// <summary>What has come since the beginning, without what was there.</summary>
    public List<string> Kinds { get; } = [];

    /// <summary>Begins to watch a collection that has so many items, and takes these.</summary>
    public static async Task<ReplicaOf<TChange, TItem>> StartAsync(
        IAsyncEnumerable<TChange> changes, int count, Func<List<TItem>> copy, Func<TChange, string> apply)
    {
        var replica = new ReplicaOf<TChange, TItem>(changes, copy, apply);
        do
        {
            await replica.NextAsync();
        }
        while (copy().Count < count);

        replica.Kinds.Clear();
        return replica;
    }

    /// <summary>Returns when the copy is like this.</summary>
    public async Task AwaitAsync(IEnumerable<TItem> expected)
    {
        List<TItem> items = [.. expected];
        while (!_copy().SequenceEqual(items))
        {
            try
            {
                await NextAsync();
            }
            catch (TimeoutException)
            {
                Assert.Equal(items, _copy());
                throw;
            }
        }
    }

    public ValueTask DisposeAsync() => _changes.DisposeAsync();

    private async Task NextAsync()
    {
        Assert.True(await _changes.MoveNextAsync().AsTask().WaitAsync(Deadline.OfStep));
        Kinds.Add(_apply(_changes.Current));
    }
}
