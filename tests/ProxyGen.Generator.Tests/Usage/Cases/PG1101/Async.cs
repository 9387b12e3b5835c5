namespace Cases;

/// <summary>Asynchronous forms read and write the same places.</summary>
public class AsyncForms
{
    public async Task Nested(AccountProxy a) { await a.SetCountAsync(await a.GetCountAsync() + 1); } // PG1101
    public async Task Mixed(AccountProxy a) { a.Count = await a.GetCountAsync() + 1; } // PG1101
    public async Task MixedOther(AccountProxy a) { await a.SetCountAsync(a.Count + 1); } // PG1101
    public async Task Configured(AccountProxy a) { await a.SetCountAsync(await a.GetCountAsync().ConfigureAwait(false) + 1).ConfigureAwait(false); } // PG1101
    public Task Returned(AccountProxy a) => a.SetCountAsync(a.Count + 1).AsTask(); // PG1101
    public async Task Key(SharedDictionary<string, int> d, string k) { await d.SetItemAsync(k, await d.GetItemAsync(k) + 1); } // PG1101
    public async Task KeyMixed(SharedDictionary<string, int> d) { d["a"] = await d.GetItemAsync("a") + 1; } // PG1101
    public async Task Value(SharedValue<int> v) { await v.SetValueAsync(await v.GetValueAsync() + 1); } // PG1101
    public async Task Item(SharedList<int> list) { await list.SetItemAsync(0, await list.GetItemAsync(0) + 1); } // PG1101
    public async Task Waited(AccountProxy a) { a.SetCountAsync(a.GetCountAsync().Result + 1).AsTask().Wait(); await Task.Yield(); } // PG1101
    public void Blocked(AccountProxy a) { a.Count = a.GetCountAsync().GetAwaiter().GetResult() + 1; } // PG1101
    public async Task Indexer(AccountProxy a) { await a.SetItemAsync("k", await a.GetItemAsync("k") + 1); } // PG1101

    public async Task Local(AccountProxy a, CancellationToken token)
    {
        int n = await a.GetCountAsync(token);
        await Task.Delay(1, token);
        await a.SetCountAsync(n + 1, token); // PG1101
    }

    public async Task Task2(AccountProxy a)
    {
        ValueTask<int> reading = a.GetCountAsync();
        int n = await reading;
        ValueTask writing = a.SetCountAsync(n * 2); // PG1101
        await writing;
    }

    public async Task Found(SharedDictionary<string, int> d, string k)
    {
        (bool found, int n) = await d.TryGetValueAsync(k);
        await d.SetItemAsync(k, found ? n + 1 : 1); // PG1101
    }

    public async Task FoundTuple(SharedDictionary<string, int> d, string k)
    {
        var found = await d.TryGetValueAsync(k);
        if (found.Found)
        {
            await d.SetItemAsync(k, found.Value + 1); // PG1101
        }
    }

    public async Task InLambda(AccountProxy a)
    {
        await Task.Run(async () => await a.SetCountAsync(await a.GetCountAsync() + 1)); // PG1101
    }

    public async Task ForEachAsync(AccountProxy a, IAsyncEnumerable<int> numbers)
    {
        await foreach (int n in numbers)
        {
            await a.SetCountAsync(await a.GetCountAsync() + n); // PG1101
        }
    }

    public async Task Whole(AccountProxy a)
    {
        List<string> tags = await a.GetTagsAsync();
        tags.Add("x");
        await a.SetTagsAsync(tags); // PG1101
    }

    public async Task Other(AccountProxy a, AccountProxy b) { await a.SetCountAsync(await b.GetCountAsync() + 1); }
    public async Task OtherMember(AccountProxy a) { await a.SetTotalAsync(await a.GetCountAsync() + 1); }
    public async Task OtherKey(SharedDictionary<string, int> d) { await d.SetItemAsync("a", await d.GetItemAsync("b") + 1); }
    public async Task Constant(AccountProxy a) { await a.SetCountAsync(5); }
    public async Task Copied(AccountProxy a, AccountProxy b) { await a.SetCountAsync(await b.GetCountAsync()); }
    public async Task Atomic(SharedDictionary<string, int> d) { await d.AddOrUpdateAsync("a", 1, (_, n) => n + 1); }
    public async Task Updated(AccountProxy a) { await a.UpdateAsync(static x => x.Count++); }

    public async Task Restored(AccountProxy a)
    {
        int before = await a.GetCountAsync();
        await a.SetCountAsync(0);
        await a.SetCountAsync(before);
    }
}
