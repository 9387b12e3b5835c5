using System.CommandLine;
using ProxyGen.Benchmarks;
using ProxyGen.Benchmarks.Analysis;
using ProxyGen.Benchmarks.Generation;
using ProxyGen.Benchmarks.Growth;
using ProxyGen.Benchmarks.Pieces;
using ProxyGen.Benchmarks.Serving;

var quick = new Option<bool>("--quick") { Description = "Fewer and shorter rounds; ends within two minutes." };
var socket = new Option<bool>("--socket") { Description = "Calls go over the socket, not through shared memory." };
var json = new Option<FileInfo?>("--json") { Description = "Also writes the numbers to this file.", HelpName = "FILE" };
var rowNames = new Option<string[]>("--rows")
{
    Description = "Only rows whose names contain one of these.",
    HelpName = "TEXT",
    AllowMultipleArgumentsPerToken = true,
};
var compare = new Command("compare", "Measures calls to a manager process, side by side with Python's multiprocessing.Manager.")
{
    quick,
    socket,
    rowNames,
    json,
};
compare.SetAction((arguments, cancellationToken) =>
    Comparison.RunAsync(
        arguments.GetValue(quick) ? Effort.Quick : Effort.Full,
        !arguments.GetValue(socket),
        arguments.GetValue(rowNames) ?? [],
        arguments.GetValue(json),
        cancellationToken));

var classes = new Option<int>("--classes") { Description = "How many shared classes.", DefaultValueFactory = static _ => 1000 };
var write = new Option<DirectoryInfo?>("--write")
{
    Description = "Only writes the sources into this folder, for a project that is built as usual.",
    HelpName = "FOLDER",
};
var generator = new Command("generator", "Measures the source generator: from cold, and after an edit.") { classes, write };
generator.SetAction(arguments =>
{
    if (arguments.GetValue(write) is { } folder)
    {
        ManyClasses.Write(folder, arguments.GetValue(classes));
        return;
    }

    GenerationMeasurement.Run(arguments.GetValue(classes));
});

var lines = new Option<int>("--lines") { Description = "How many lines of code.", DefaultValueFactory = static _ => 100_000 };
var rounds = new Option<int>("--rounds") { Description = "How often each is measured; with 0, an analysis measures edits alone.", DefaultValueFactory = static _ => 5 };
var analysis = new Command("analysis", "Measures what the analyzers add to compiling a project, and to an edit of one file.") { lines, rounds, write };
analysis.SetAction(async (arguments, _) =>
{
    if (arguments.GetValue(write) is { } folder)
    {
        OrdinaryProject.WithProxies(arguments.GetValue(lines)).Write(folder);
        return;
    }

    await AnalysisMeasurement.RunAsync(arguments.GetValue(lines), arguments.GetValue(rounds));
});

var filter = new Option<string>("--filter") { Description = "Which, such as *Serialization*.", DefaultValueFactory = static _ => "*" };
var pieces = new Command("pieces", "Measures the pieces of a call with BenchmarkDotNet: serialization, ring, dispatch.") { filter };
pieces.SetAction(arguments => PieceMeasurement.Run(arguments.GetValue(filter)!));

var counts = new Argument<int[]>("counts")
{
    Description = "How many client processes.",
    DefaultValueFactory = static _ => [1, 4, 8, 32],
};
var seconds = new Option<double>("--seconds") { Description = "How long each is measured.", DefaultValueFactory = static _ => 3 };
var clients = new Command("clients", "Measures what client processes reach together, and how fairly.") { counts, seconds };
clients.SetAction((arguments, _) => ClientsMeasurement.RunAsync(arguments.GetValue(counts)!, arguments.GetValue(seconds)));

var asleep = new Argument<int[]>("sleepers")
{
    Description = "How many objects are inside a call of ten seconds.",
    DefaultValueFactory = static _ => [0, 1, 64],
};
var stalls = new Command("stalls", "Measures calls on one object while others are inside calls of ten seconds.") { asleep };
stalls.SetAction((arguments, _) => StallsMeasurement.RunAsync(arguments.GetValue(asleep)!));

var connections = new Option<int>("--connections") { Description = "How many clients.", DefaultValueFactory = static _ => 100 };
var idle = new Command("idle", "Measures what a manager costs whose clients are connected and silent.") { connections };
idle.SetAction((arguments, _) => IdleMeasurement.RunAsync(arguments.GetValue(connections)));

var growth = new Command("growth", "Measures how calls grow with objects, entries, threads and payload.");
growth.SetAction(static (_, _) => GrowthMeasurement.RunAsync());

var root = new RootCommand("Measures how fast ProxyGen is. Build it with -c Release.") { compare, clients, stalls, idle, growth, pieces, generator, analysis };
return await root.Parse(args.Length == 0 ? ["--help"] : args).InvokeAsync();
