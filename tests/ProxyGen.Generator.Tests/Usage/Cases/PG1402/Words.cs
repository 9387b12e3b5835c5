namespace Cases;

/// <summary>The forms in which tasks of proxies are blocked on, dropped and awaited.</summary>
public class BlockingWords
{
    public async Task Result(AccountProxy a) { await Task.Yield(); Console.WriteLine(a.GetTotalAsync().Result); } // PG1402
    public async Task Converted(AccountProxy a) { await Task.Yield(); Console.WriteLine(((ValueTask<long>)a.GetTotalAsync()).Result); } // PG1402
    public async Task Parenthesized(AccountProxy a) { await Task.Yield(); Console.WriteLine((a.GetTotalAsync()).Result); } // PG1402
    public async Task AsTask(AccountProxy a) { await Task.Yield(); a.GetTotalAsync().AsTask().Wait(); } // PG1402
    public async Task Preserved(AccountProxy a) { await Task.Yield(); Console.WriteLine(a.GetTotalAsync().Preserve().Result); } // PG1402
    public async Task Waited(AccountProxy a, CancellationToken token) { await Task.Yield(); Console.WriteLine(a.GetTotalAsync().AsTask().WaitAsync(token).Result); } // PG1402
    public async Task Awaiter(AccountProxy a) { await Task.Yield(); a.GetTotalAsync().GetAwaiter().GetResult(); } // PG1402
    public async Task Configured(AccountProxy a) { await Task.Yield(); a.GetTotalAsync().ConfigureAwait(false).GetAwaiter().GetResult(); } // PG1402
    public async Task ConfiguredTask(AccountProxy a) { await Task.Yield(); a.GetTotalAsync().AsTask().ConfigureAwait(false).GetAwaiter().GetResult(); } // PG1402
    public async Task Conditional(AccountProxy? a) { await Task.Yield(); a?.GetTotalAsync().AsTask().Wait(); } // PG1402
    public async Task OfOwn(OwnTasks own) { await Task.Yield(); Console.WriteLine(own.GetTotalAsync().Result); }
    public async Task OfOther(Task<int> task) { await Task.Yield(); Console.WriteLine(task.Result); }
    public async Task OwnResult(AccountProxy a, OwnTasks own) { await Task.Yield(); Console.WriteLine(own.Wrap(a.GetTotalAsync()).Result); }
    public async Task OwnWait(AccountProxy a, OwnTasks own) { await Task.Yield(); own.Wait(); }
    public async Task OwnAwaiter(OwnTasks own) { await Task.Yield(); own.GetAwaiter().GetResult(); }
    public async Task Named(AccountProxy a) { await Task.Yield(); Console.WriteLine(nameof(Task<int>.Result)); }
    public async Task Variable(AccountProxy a) { var task = a.GetTotalAsync(); await Task.Yield(); Console.WriteLine(task.Result); } // PG1402
    public async Task Completed(AccountProxy a) { var task = a.GetTotalAsync().AsTask(); await task; Console.WriteLine(task.Result); }
    public async Task Then(AccountProxy a) { await a.GetTotalAsync().AsTask().ContinueWith(static task => Console.WriteLine(task.Result)); }
}

public class OwnTasks
{
    public int Result => 5;

    public Task<int> GetTotalAsync() => Task.FromResult(5);

    public OwnTasks Wrap(ValueTask<long> task) => this;

    public void Wait() => Console.WriteLine();

    public OwnTasks GetAwaiter() => this;

    public int GetResult() => 5;
}
