namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Calls what it is given, at once or later.</summary>
[Shared]
public class Caller
{
    private readonly List<Action<int>> _kept = [];
    private Func<int, int>? _function;
    private IProgress<int>? _progress;

    public Caller()
    {
    }

    public Caller(Func<string> name)
    {
        Name = name();
    }

    public string Name { get; set; } = "";

    public int Count { get; private set; }

    public int KeptCount => _kept.Count;

    public void Call(Action action) => action();

    public void RunTwice(Action<int, string> action)
    {
        action(1, "one");
        action(2, "two");
    }

    public int Apply(Func<int, int> function, int value) => function(value);

    public int Doubly(Func<int, int> function, int value) => function(function(value));

    public string? Describe(Describer? describer, Point point, List<string> names) => describer?.Invoke(point, names);

    public async Task<int> ApplyAsync(Func<int, Task<int>> function, int value) => await function(value) + await function(value + 1);

    public async Task RunAsync(Func<ValueTask> action) => await action();

    public async Task<string> CancelAsync(Func<CancellationToken, Task> action)
    {
        using var source = new CancellationTokenSource();
        var running = action(source.Token);
        await source.CancelAsync();
        try
        {
            await running;
            return "ended";
        }
        catch (OperationCanceledException)
        {
            return "cancelled";
        }
    }

    public int Increment() => ++Count;

    /// <summary>Calls back with itself, and with another object.</summary>
    public decimal Lend(Action<Caller> own, Func<AccountProxy, AccountProxy> other, AccountProxy account)
    {
        own(this);
        return other(account).Balance;
    }

    public AccountProxy Fetch(Func<AccountProxy> make) => make();

    public void Keep(Action<int> action) => _kept.Add(action);

    public bool Drop(Action<int> action) => _kept.Remove(action);

    public void CallKept(int value)
    {
        foreach (var action in _kept)
        {
            action(value);
        }
    }

    public void KeepFunction(Func<int, int>? function) => _function = function;

    public int CallFunction(int value) => _function!(value);

    public string CatchFunction(int value)
    {
        try
        {
            return _function!(value).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }

    /// <summary>Passes a delegate of its own to another object.</summary>
    public int ApplyElsewhere(CallerProxy other, int value) => other.Apply(number => number + ++Count, value);

    public int Work(int steps, IProgress<int>? progress)
    {
        for (int i = 1; i <= steps; i++)
        {
            progress?.Report(i);
        }

        return steps;
    }

    public async Task<int> WorkAsync(int steps, IProgress<Point> progress)
    {
        for (int i = 1; i <= steps; i++)
        {
            progress.Report(new Point(i, -i));
            await Task.Yield();
        }

        return steps;
    }

    public void KeepProgress(IProgress<int> progress) => _progress = progress;

    public void Report(int value) => _progress!.Report(value);
}
