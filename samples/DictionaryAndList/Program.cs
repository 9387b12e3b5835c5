using System.Globalization;
using DictionaryAndListSample;
using ProxyGen;

await using var manager = await SharedManager.StartAsync();
SharedDictionary<object, object?> items = manager.CreateDictionary<object, object?>();
SharedList<int> numbers = manager.CreateList<int>(Enumerable.Range(0, 5));
items["2"] = 2;

await using (var worker = WorkerProcess.Start(JobsWorkers.Change, items, numbers))
{
    await worker.Completion;
}

foreach (var (key, value) in items.OrderBy(item => Show(item.Key), StringComparer.Ordinal))
{
    Console.WriteLine($"{Show(key)}: {Show(value)}");
}

Console.WriteLine(string.Join(", ", numbers));

static string Show(object? value) => value switch
{
    null => "null",
    string text => $"\"{text}\"",
    _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
};
