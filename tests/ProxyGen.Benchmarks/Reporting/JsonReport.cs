using System.Text.Json;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Reporting;

/// <summary>The same numbers for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static void Write(FileInfo file, IReadOnlyList<Row> rows, Machine machine, Effort effort)
    {
        using var stream = file.Create();
        var report = new { Measured = DateTime.UtcNow, Machine = machine, Effort = effort, Rows = rows.Select(Describe) };
        JsonSerializer.Serialize(stream, report, Format);
    }

    private static object Describe(Row row) => new
    {
        row.Workload.Name,
        Ours = Describe(row.Ours),
        Twins = row.Twins.ToDictionary(static twin => twin.Key, twin => new { Series = Describe(twin.Value), Ratio = row.RatioTo(twin.Key) }),
    };

    private static object Describe(Series series) => new
    {
        MicrosecondsP50 = series.Microseconds(50),
        MicrosecondsP99 = series.Microseconds(99),
        MicrosecondsP999 = series.Microseconds(99.9),
        series.BytesPerOperation,
        series.Operations,
        series.BurstMicroseconds,
    };
}
