using System.Runtime.InteropServices;

namespace ProxyGen.Benchmarks.Reporting;

/// <summary>Where the numbers come from.</summary>
internal sealed record Machine(string Processor, int Cores, string System, string Runtime, string? Python)
{
    public static Machine Describe(string? python) =>
        new(ProcessorName(), Environment.ProcessorCount, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription, python);

    public override string ToString() =>
        $"{Processor}, {Cores} cores · {System} · {Runtime}{(Python is null ? "" : $" · Python {Python}")}";

    private static string ProcessorName()
    {
        const string Processors = "/proc/cpuinfo";
        string? line = File.Exists(Processors)
            ? File.ReadLines(Processors).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
