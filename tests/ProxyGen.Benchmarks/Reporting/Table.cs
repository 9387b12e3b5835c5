using System.Globalization;
using ProxyGen.Benchmarks.Measuring;
using Spectre.Console;

namespace ProxyGen.Benchmarks.Reporting;

/// <summary>The table: drawn on a terminal, aligned text elsewhere.</summary>
internal static class Table
{
    private static readonly string[] Headings = ["work", "µs p50", "p99", "p99.9", "bytes/call", "Python µs p50", "p99", "ratio", "Redis µs p50", "p99", "ratio"];

    public static void Print(IReadOnlyList<Row> rows, Machine machine, Effort effort)
    {
        string now = DateTime.UtcNow.ToString("u", CultureInfo.InvariantCulture);
        Console.WriteLine($"{machine} · {effort.Name}, {effort.Rounds} rounds · {now}");
        var cells = rows.Select(Cells).ToList();
        if (Console.IsOutputRedirected)
        {
            PrintPlain([Headings, .. cells]);
        }
        else
        {
            PrintDrawn(cells);
        }

        Console.WriteLine();
        Console.WriteLine("""
            ratio: how many times faster than Python's multiprocessing.Manager, or than Redis over a Unix socket, in the same run.
            Percentiles are medians of the rounds' percentiles.
            """);
    }

    private static string[] Cells(Row row) =>
    [
        row.Workload.Name,
        Number(row.Ours.Microseconds(50)),
        Number(row.Ours.Microseconds(99)),
        Number(row.Ours.Microseconds(99.9)),
        row.Ours.BytesPerOperation is { } bytes ? bytes.ToString("#,0", CultureInfo.InvariantCulture) : "",
        .. TwinCells(row, "Python"),
        .. TwinCells(row, "Redis"),
    ];

    private static string[] TwinCells(Row row, string twin) => row.RatioTo(twin) is not { } ratio
        ? ["", "", ""]
        :
        [
            Number(row.Twins[twin].Microseconds(50)),
            Number(row.Twins[twin].Microseconds(99)),
            ratio.ToString(ratio < 10 ? "0.00×" : "0.0×", CultureInfo.InvariantCulture),
        ];

    private static string Number(double microseconds) =>
        microseconds.ToString(microseconds < 10 ? "0.00" : microseconds < 1000 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static void PrintPlain(List<string[]> lines)
    {
        int[] widths = [.. Headings.Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
        {
            var padded = line.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            Console.WriteLine(string.Join("  ", padded).TrimEnd());
        }
    }

    private static void PrintDrawn(List<string[]> lines)
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Rounded);
        foreach (string heading in Headings)
        {
            table.AddColumn(heading == Headings[0] ? new TableColumn(heading) : new TableColumn(heading).RightAligned());
        }

        foreach (string[] line in lines)
        {
            table.AddRow([.. line.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }
}
