using Boards;
using Microsoft.Extensions.DependencyInjection;
using ProxyGen;

[assembly: SharedManagerStartup(typeof(Startup))]

switch (Environment.GetEnvironmentVariable("RUN_IF_HOST"))
{
    case "never":
        break;
    case "parent":
        // The processes that it starts do without.
        SharedManager.RunIfHost(args);
        Environment.SetEnvironmentVariable("RUN_IF_HOST", "never");
        break;
    case "without arguments":
        if (SharedManager.RunIfHost([]))
        {
            return 0;
        }

        break;
    default:
        if (SharedManager.RunIfHost(args))
        {
            return 0;
        }

        break;
}

try
{
    await using var manager = await SharedManager.StartAsync();
    BoardProxy board = manager.CreateBoard();
    board.Write("from the parent");

    await using var worker = WorkerProcess.Start(JobsWorkers.Write, board, "from the worker");
    int[] processes = [Environment.ProcessId, board.ProcessId, await worker.Result];
    Console.WriteLine(string.Join(", ", board.Lines));
    Console.WriteLine($"{processes.Distinct().Count()} processes");

    SharedDictionary<string, Mark> marks = manager.CreateDictionary<string, Mark>();
    marks["ada"] = new Mark(1.5m, DayOfWeek.Friday);
    Console.WriteLine(marks["ada"]);

    // What is made only in the manager, and named only there.
    var teacher = manager.GetOrCreateTeacher("head", [new Mark(2, DayOfWeek.Monday)]);
    Console.WriteLine(await teacher.AverageAsync());
    try
    {
        teacher.Refuse("a late mark");
    }
    catch (MarkRefusedException exception)
    {
        Console.WriteLine(exception.Message);
    }

    // What only the startup class makes, and only in the manager.
    Console.WriteLine(manager.CreateClerk("ada").Sign());
    return 0;
}
catch (ManagerStartException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 3;
}

internal sealed record Mark(decimal Value, DayOfWeek Day);

internal sealed class MarkRefusedException(string message) : Exception(message);

[Shared]
internal sealed class Teacher(List<Mark> marks)
{
    public decimal Average() => marks.Average(mark => mark.Value);

    public void Refuse(string reason) => throw new MarkRefusedException($"refused: {reason}");
}

[Shared]
internal sealed class Clerk(string name, [ManagerService] Seal seal, [ManagerService] IFormatProvider? format = null)
{
    public string Sign() => $"{name}, {seal.Text}, {format is null}";
}

internal sealed class Seal
{
    public string Text { get; } = "sealed";
}

internal static class Startup
{
    public static void Configure(IServiceCollection services) => services.AddSingleton<Seal>();
}
