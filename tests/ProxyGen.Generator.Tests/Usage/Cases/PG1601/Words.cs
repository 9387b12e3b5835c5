namespace Cases;

/// <summary>What workers do to what they get, and what is done with it here afterwards.</summary>
public static class Tasks
{
    private static List<int> s_kept = [];

    [Worker]
    public static void Fill(List<int> items) => items.Add(1);

    [Worker]
    public static void FillSecond(List<int> from, List<int> into)
    {
        foreach (int item in from)
        {
            into.Add(item);
        }
    }

    [Worker]
    public static void FillList(IList<int> items) => ((List<int>)items).AddRange([1, 2]);

    [Worker]
    public static void Sort(int[] items) => Array.Sort(items);

    [Worker]
    public static void Count(int[] items) => items[0]++;

    [Worker]
    public static void Move(Address address) => address.City = "x";

    [Worker]
    public static void MovePoint(Point place) => place.X = 5;

    [Worker]
    public static void PrintAndFill(List<int> items)
    {
        Console.WriteLine(string.Join(",", items));
        items.Add(1);
    }

    [Worker]
    public static void Look(List<int> items)
    {
        int count;
        count = items.Count;
        Console.WriteLine(items.Contains(1) ? count : 0);
    }

    [Worker]
    public static int Largest(List<int> items) => items.Max();

    [Worker]
    public static List<int> Sorted(List<int> items)
    {
        items.Sort();
        return items;
    }

    [Worker]
    public static void Anew(List<int> items)
    {
        items = [.. items];
        items.Add(1);
    }

    [Worker]
    public static void Resize(int[] items)
    {
        Array.Resize(ref items, 5);
        items[0] = 1;
    }

    [Worker]
    public static void Help(List<int> items)
    {
        Add(items);
        items.Add(2);
    }

    [Worker]
    public static void Wrap(List<int> items)
    {
        Basket basket = new(items);
        items.Add(2);
        Console.WriteLine(basket);
    }

    [Worker]
    public static void Alias(List<int> items)
    {
        List<int> same = items;
        items.Add(2);
        Console.WriteLine(same.Count);
    }

    [Worker]
    public static void Keep(List<int> items)
    {
        s_kept = items;
        items.Add(2);
    }

    [Worker]
    public static void Pair(List<int> items)
    {
        var pair = (items, 5);
        items.Add(2);
        Console.WriteLine(pair);
    }

    public static void Read(string name) => Console.WriteLine(name);

    [Worker]
    public static void Read(List<int> items) => items.Add(5);

    private static void Add(List<int> items) => items.Add(1);
}

/// <summary>Workers of the same name that do something else.</summary>
public static class OtherTasks
{
    [Worker]
    public static void Fill(List<int> items) => Console.WriteLine(items.Count);
}

public static class Running
{
    private static readonly List<int> s_items = [];
    private static List<int>? s_found;

    // What the worker does.
    public static async Task Second(List<int> from, List<int> into) { await WorkerProcess.Start(TasksWorkers.FillSecond, from, into).Completion; Console.WriteLine(into.Count); } // PG1601 "'into'"
    public static async Task First(List<int> from, List<int> into) { await WorkerProcess.Start(TasksWorkers.FillSecond, from, into).Completion; Console.WriteLine(from.Count); }
    public static async Task Interface(IList<int> items) { await WorkerProcess.Start(TasksWorkers.FillList, items).Completion; Console.WriteLine(items.Count); } // PG1601
    public static async Task Library(int[] items) { await WorkerProcess.Start(TasksWorkers.Sort, items).Completion; Console.WriteLine(items[0]); } // PG1601
    public static async Task Counted(int[] items) { await WorkerProcess.Start(TasksWorkers.Count, items).Completion; Console.WriteLine(items[0]); } // PG1601
    public static async Task Field(Address address) { await WorkerProcess.Start(TasksWorkers.Move, address).Completion; Console.WriteLine(address.City); } // PG1601
    public static async Task Struct(Point place) { await WorkerProcess.Start(TasksWorkers.MovePoint, place).Completion; Console.WriteLine(place.X); }
    public static async Task Printed(List<int> items) { await WorkerProcess.Start(TasksWorkers.PrintAndFill, items).Completion; Console.WriteLine(items.Count); } // PG1601
    public static async Task LookedAt(List<int> items) { await WorkerProcess.Start(TasksWorkers.Look, items).Completion; Console.WriteLine(items.Count); }
    public static async Task Anew(List<int> items) { await WorkerProcess.Start(TasksWorkers.Anew, items).Completion; Console.WriteLine(items.Count); }
    public static async Task Resized(int[] items) { await WorkerProcess.Start(TasksWorkers.Resize, items).Completion; Console.WriteLine(items[0]); }
    public static async Task HandedOn(List<int> items) { await WorkerProcess.Start(TasksWorkers.Help, items).Completion; Console.WriteLine(items.Count); }
    public static async Task Wrapped(List<int> items) { await WorkerProcess.Start(TasksWorkers.Wrap, items).Completion; Console.WriteLine(items.Count); }
    public static async Task Aliased(List<int> items) { await WorkerProcess.Start(TasksWorkers.Alias, items).Completion; Console.WriteLine(items.Count); }
    public static async Task Kept(List<int> items) { await WorkerProcess.Start(TasksWorkers.Keep, items).Completion; Console.WriteLine(items.Count); }
    public static async Task Paired(List<int> items) { await WorkerProcess.Start(TasksWorkers.Pair, items).Completion; Console.WriteLine(items.Count); }
    public static async Task OfOtherClass(List<int> items) { await WorkerProcess.Start(OtherTasksWorkers.Fill, items).Completion; Console.WriteLine(items.Count); }
    public static async Task Overloaded(List<int> items) { await WorkerProcess.Start(TasksWorkers.Read, items).Completion; Console.WriteLine(items.Count); } // PG1601

    // What is handed over.
    public static async Task StaticField() { await WorkerProcess.Start(TasksWorkers.Fill, s_items).Completion; Console.WriteLine(s_items.Count); } // PG1601
    public static async Task FieldOfOther(Basket one, Basket other) { await WorkerProcess.Start(TasksWorkers.Fill, one.Items).Completion; Console.WriteLine(other.Items.Count); }

    // What is done with it afterwards.
    public static async Task HandedTwice(List<int> items) { await WorkerProcess.Start(TasksWorkers.Fill, items).Completion; await WorkerProcess.Start(TasksWorkers.Look, items).Completion; }
    public static async Task HandedTwiceAndRead(List<int> items) { await WorkerProcess.Start(TasksWorkers.Look, items).Completion; await WorkerProcess.Start(TasksWorkers.Fill, items).Completion; Console.WriteLine(items.Count); } // PG1601
    public static async Task Given(List<int> items) { await WorkerProcess.Start(TasksWorkers.Fill, items).Completion; Show(items); } // PG1601
    public static async Task Assigned(List<int> items) { await WorkerProcess.Start(TasksWorkers.Fill, items).Completion; s_found = items; } // PG1601
    public static async Task ClearedByLibrary(int[] items) { await WorkerProcess.Start(TasksWorkers.Sort, items).Completion; Array.Clear(items); Console.WriteLine(items[0]); }
    public static async Task AddedToChanged(List<int> items) { await using var worker = WorkerProcess.Start(TasksWorkers.Fill, items); items.Add(2); }
    public static async Task AddedToReturned(List<int> items) { await using var worker = WorkerProcess.Start(TasksWorkers.Sorted, items); items.Add(2); }
    public static async Task HandedToFunction(List<int> items) { await using var one = WorkerProcess.Start(TasksWorkers.Look, items); items.Add(2); await using var two = WorkerProcess.Start(TasksWorkers.Largest, items); }
    public static void Waited(List<int> items) { var worker = WorkerProcess.Start(TasksWorkers.Look, items); worker.Completion.Wait(); items.Add(2); }
    public static void WaitedForAll(List<int> items) { var worker = WorkerProcess.Start(TasksWorkers.Look, items); Task.WaitAll(worker.Completion); items.Add(2); }
    public static void WaitedForAny(List<int> items) { var worker = WorkerProcess.Start(TasksWorkers.Look, items); Task.WaitAny(worker.Completion); items.Add(2); }
    public static void WaitedForResult(List<int> items) { var worker = WorkerProcess.Start(TasksWorkers.Look, items); worker.Completion.GetAwaiter().GetResult(); items.Add(2); }
    public static void AskedForResult(List<int> items) { var worker = WorkerProcess.Start(TasksWorkers.Largest, items); Console.WriteLine(worker.Result.Result); items.Add(2); }
    public static void AskedForId(List<int> items) { var worker = WorkerProcess.Start(TasksWorkers.Look, items); Console.WriteLine(worker.Id); items.Add(2); } // PG1601
    public static void OneMoreEachTime(List<int> items) { for (int i = 0; i < 5; i++) { var worker = WorkerProcess.Start(TasksWorkers.Look, items); items.Add(i); Console.WriteLine(worker.Id); } }
    public static void AfterLoop(List<int> items) { for (int i = 0; i < 5; i++) { Console.WriteLine(WorkerProcess.Start(TasksWorkers.Look, items).Id); } items.Add(5); } // PG1601

    private static void Show(List<int> items) => Console.WriteLine(items.Count);
}

public class Basket(List<int> items)
{
    public List<int> Items = items;
}
