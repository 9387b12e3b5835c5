namespace Cases;

public static class Handed
{
    [Worker]
    public static void Fill(List<int> items, int count)
    {
        for (int i = 0; i < count; i++)
        {
            items.Add(i);
        }
    }

    [Worker]
    public static void FillArray(int[] items) => items[0] = 1;

    [Worker]
    public static void FillDictionary(Dictionary<string, int> counts) => counts["a"] = 1;

    [Worker]
    public static void Rename(Address address) => address.Street = "x";

    [Worker]
    public static void RenameInside(Address address) => address.Lines.Add("x");

    [Worker]
    public static void Print(List<int> items)
    {
        foreach (int item in items)
        {
            Console.WriteLine(item);
        }
    }

    [Worker]
    public static List<int> Sorted(List<int> items)
    {
        items.Sort();
        return items;
    }

    [Worker]
    public static void FillShared(SharedList<int> items) => items.Add(1);

    [Worker]
    public static void FillWithToken(CancellationToken token, List<int> items) => items.Add(1);
}

public class Workers(List<int> parameter)
{
    private readonly List<int> _field = parameter;

    public static async Task ReadLater()
    {
        List<int> items = [];
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, items, 3); // PG1601
        await worker.Completion;
        Console.WriteLine(items.Count);
    }

    public static async Task EnumeratedLater(List<int> items)
    {
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, items, 3); // PG1601
        await worker.Completion;
        foreach (int item in items)
        {
            Console.WriteLine(item);
        }
    }

    public static async Task<List<int>> ReturnedLater()
    {
        var items = new List<int>();
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, items, 3); // PG1601
        await worker.Completion;
        return items;
    }

    public async Task Field()
    {
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, _field, 3); // PG1601
        await worker.Completion;
        Console.WriteLine(_field[0]);
    }

    public static async Task Array()
    {
        int[] items = new int[3];
        await using var worker = WorkerProcess.Start(HandedWorkers.FillArray, items); // PG1601
        await worker.Completion;
        Console.WriteLine(items[0]);
    }

    public static async Task Dictionary()
    {
        Dictionary<string, int> counts = [];
        await using var worker = WorkerProcess.Start(HandedWorkers.FillDictionary, counts); // PG1601
        await worker.Completion;
        Console.WriteLine(counts["a"]);
    }

    public static async Task Class()
    {
        Address address = new();
        await using var worker = WorkerProcess.Start(HandedWorkers.Rename, address); // PG1601
        await worker.Completion;
        Console.WriteLine(address.Street);
    }

    public static async Task ClassInside()
    {
        Address address = new();
        await using var worker = WorkerProcess.Start(HandedWorkers.RenameInside, address); // PG1601
        await worker.Completion;
        Console.WriteLine(address.Lines.Count);
    }

    public static async Task TokenFirst()
    {
        List<int> items = [];
        await using var worker = WorkerProcess.Start(HandedWorkers.FillWithToken, items); // PG1601
        await worker.Completion;
        Console.WriteLine(items.Count);
    }

    public static async Task AddedTo()
    {
        List<int> items = [1];
        await using var worker = WorkerProcess.Start(HandedWorkers.Print, items); // PG1601
        items.Add(2);
        await worker.Completion;
    }

    public static async Task AddedToLater()
    {
        List<int> items = [1];
        await using var worker = WorkerProcess.Start(HandedWorkers.Print, items);
        await worker.Completion;
        items.Add(2);
    }

    public static async Task AddedToForItself()
    {
        List<int> items = [1];
        await using var worker = WorkerProcess.Start(HandedWorkers.Print, items);
        items.Add(2);
        Console.WriteLine(items.Count);
        await worker.Completion;
    }

    public static async Task OnlyRead()
    {
        List<int> items = [1, 2];
        await using var worker = WorkerProcess.Start(HandedWorkers.Print, items);
        await worker.Completion;
        Console.WriteLine(items.Count);
    }

    public static async Task NotLookedAt()
    {
        List<int> items = [1, 2];
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, items, 3);
        await worker.Completion;
    }

    public static async Task OnlyAddedToLater()
    {
        List<int> items = [1];
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, items, 3);
        await worker.Completion;
        items.Add(2);
    }

    public static async Task Cleared()
    {
        List<int> items = [1];
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, items, 3);
        items.Clear();
        Console.WriteLine(items.Count);
    }

    public static async Task Copy()
    {
        List<int> items = [1, 2];
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, items.ToList(), 3);
        await worker.Completion;
        Console.WriteLine(items.Count);
    }

    public static async Task Result()
    {
        List<int> items = [2, 1];
        await using var worker = WorkerProcess.Start(HandedWorkers.Sorted, items);
        List<int> sorted = await worker.Result;
        Console.WriteLine(sorted[0] + items[0]);
    }

    public static async Task Reassigned()
    {
        List<int> items = [2, 1];
        await using var worker = WorkerProcess.Start(HandedWorkers.Fill, items, 3);
        items = [];
        items.Add(1);
        Console.WriteLine(items.Count);
    }

    public static async Task Buffer(int[] numbers)
    {
        List<int> buffer = [];
        foreach (int number in numbers)
        {
            buffer.Add(number);
            await using var worker = WorkerProcess.Start(HandedWorkers.Print, buffer);
            buffer.Clear();
        }
    }

    public static async Task Grown()
    {
        List<int> items = [1];
        await using var first = WorkerProcess.Start(HandedWorkers.Print, items);
        items.Add(2);
        await using var second = WorkerProcess.Start(HandedWorkers.Print, items);
    }

    public static async Task Shared(SharedList<int> items)
    {
        await using var worker = WorkerProcess.Start(HandedWorkers.FillShared, items);
        await worker.Completion;
        Console.WriteLine(items.Count);
    }

    public static void CalledHere()
    {
        List<int> items = [];
        Handed.Fill(items, 3);
        Console.WriteLine(items.Count);
    }
}
