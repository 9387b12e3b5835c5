namespace Cases;

public class Dropped(AccountProxy field)
{
    private Task? _kept;

    public static void NoTask(PlannerProxy planner) { planner.State(); planner.Plan(); }

    public static void Statement(AccountProxy account)
    {
        account.DepositAsync(1m); // PG1403
    }

    public static void ExpressionBody(AccountProxy account) => account.SetCountAsync(1); // PG1403

    public void OfField()
    {
        field.LoadTagsAsync(); // PG1403
        Self().DepositAsync(1m); // PG1403
    }

    public static void OfBuiltIn(SharedDictionary<string, int> counts, SharedList<int> list, SharedQueue<int> queue)
    {
        counts.IncrementAsync("a"); // PG1403
        list.AddAsync(1); // PG1403
        queue.EnqueueAsync(1); // PG1403
        counts.SetItemAsync("a", 1); // PG1403
    }

    public static void Dressed(AccountProxy account)
    {
        account.DepositAsync(1m).AsTask(); // PG1403
        account.DepositAsync(1m).ConfigureAwait(false); // PG1403
    }

    public static void NullPropagated(AccountProxy? account)
    {
        account?.DepositAsync(1m); // PG1403
    }

    public static void InLambda(AccountProxy account)
    {
        Action pay = () => account.DepositAsync(1m); // PG1403
        pay();
        Parallel.For(0, 3, _ => account.DepositAsync(1m)); // PG1403
    }

    public static Task InTaskMethod(AccountProxy account)
    {
        account.DepositAsync(1m); // PG1403
        return Task.CompletedTask;
    }

    public static async Task LambdaInAsync(AccountProxy account)
    {
        await Task.Yield();
        Action pay = () => account.DepositAsync(1m); // PG1403
        pay();
    }

    public static void InLoop(AccountProxy account)
    {
        for (int round = 0; round < 3; round++)
        {
            account.DepositAsync(round); // PG1403
        }
    }

    public static async Task InAsync(AccountProxy account)
    {
        // The compiler says this one.
        account.DepositAsync(1m);
        await Task.Yield();
    }

    public static async Task Awaited(AccountProxy account) => await account.DepositAsync(1m);

    public static void Discarded(AccountProxy account)
    {
        _ = account.DepositAsync(1m);
        _ = account.DepositAsync(1m).AsTask();
    }

    public void Kept() => _kept = field.DepositAsync(1m).AsTask();

    public static Task Returned(AccountProxy account) => account.DepositAsync(1m).AsTask();

    public static Func<ValueTask> ReturnedByLambda(AccountProxy account) => () => account.DepositAsync(1m);

    public static void Collected(AccountProxy account, List<Task> pending)
    {
        pending.Add(account.DepositAsync(1m).AsTask());
    }

    public static void Continued(AccountProxy account)
    {
        account.DepositAsync(1m).AsTask().ContinueWith(static done => Console.WriteLine(done.Exception));
    }

    public static void HandedOn(AccountProxy account)
    {
        Forget(account.DepositAsync(1m).AsTask());
    }

    public static void OtherTasks(Account account)
    {
        account.LoadTagsAsync();
        Task.Delay(1);
    }

    public static void Synchronous(AccountProxy account) => account.Deposit(1m);

    private AccountProxy Self() => field;

    private static void Forget(Task task) => Console.WriteLine(task.Id);
}

[Shared]
public class Planner
{
    public TaskStatus State() => TaskStatus.Running;

    public Plans.Task Plan() => new();
}

public static class Plans
{
    public class Task
    {
        public string Name { get; set; } = "";
    }
}
