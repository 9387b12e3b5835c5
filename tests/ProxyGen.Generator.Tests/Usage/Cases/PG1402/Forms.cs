namespace Cases;

/// <summary>The forms in which a task of a proxy is blocked on, and what is no task.</summary>
public static class BlockedForms
{
    public static void OfVariable(AccountProxy a) { ValueTask<int> task = a.GetCountAsync(); int other = 5; Console.WriteLine(other); task.AsTask().Wait(); } // PG1402
    public static void OfVariableConfigured(AccountProxy a) { ValueTask<int> task = a.GetCountAsync(); Console.WriteLine(task.ConfigureAwait(false).GetAwaiter().GetResult()); } // PG1402
    public static void OfVariableAwaiter(AccountProxy a) { ValueTask<int> task = a.GetCountAsync(); Console.WriteLine(task.GetAwaiter().GetResult()); } // PG1402
    public static void OfVariableConverted(AccountProxy a) { Task<int> task = a.GetCountAsync().AsTask(); ((Task)task).Wait(); } // PG1402
    public static void OfStack(AccountProxy a) { var tasks = new Stack<Task<int>>(); tasks.Push(a.GetCountAsync().AsTask()); Console.WriteLine(tasks.Pop().Result); }
    public static void Named(AccountProxy a) { Task<int> task = a.GetCountAsync().AsTask(); Console.WriteLine(nameof(task.Result)); }
    public static void Continued(AccountProxy a) { a.GetCountAsync().GetAwaiter().OnCompleted(static () => Console.WriteLine()); }
    public static void IfThere(AccountProxy a) { a.GetCountAsync().AsTask()?.Wait(); } // PG1402
    public static void Pending(AccountProxy a) { Pending pending = a.GetCountAsync().AsTask(); pending.Wait(); }
    public static void PendingResult(AccountProxy a) { Pending pending = a.GetCountAsync().AsTask(); Console.WriteLine(pending.Result); }
    public static void PendingAwaiter(AccountProxy a) { Pending pending = a.GetCountAsync().AsTask(); pending.GetAwaiter().GetResult(); }
    public static void Sent(DeskProxy desk) { Task sent = desk.Ask(); sent.Wait(); }
    public static void OfResult(DeskProxy desk) { Task<Answer> task = desk.AskAsync().AsTask(); task.GetAwaiter().GetResult().Send().Wait(); } // PG1402
    public static void OwnResult(DeskProxy desk) { Console.WriteLine(desk.Ask().Result); }
    public static void OwnWait(DeskProxy desk) { desk.Ask().Wait(); }
}

[Shared]
public class Desk
{
    public Answer Ask() => new(5);
}

public record Answer(int Result)
{
    public void Wait() => Console.WriteLine(Result);

    public Task Send() => Task.CompletedTask;

    public static implicit operator Task(Answer answer) => answer.Send();
}

public sealed class Pending(Task<int> task)
{
    public int Result => 5;

    public static implicit operator Pending(Task<int> task) => new(task);

    public void Wait() => Console.WriteLine(task);

    public PendingAwaiter GetAwaiter() => new();
}

public sealed class PendingAwaiter
{
    public void GetResult() => Console.WriteLine();
}
