using System.Runtime.InteropServices;
using ProxyGen.Benchmarks.Twins;

namespace ProxyGen.Benchmarks.Reporting;

/// <summary>Where the numbers come from.</summary>
internal sealed record Machine(string Processor, int Cores, string System, string Runtime, IReadOnlyList<string> Twins)
{
    public static Machine Describe(params IReadOnlyList<ITwin> twins) =>
        new(ProcessorName(), Environment.ProcessorCount, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription,
            [.. twins.Select(static twin => $"{twin.Name} {twin.Version}")]);

    public override string ToString() =>
        string.Join(" · ", [$"{Processor}, {Cores} cores", System, Runtime, .. Twins]);

    private static string ProcessorName()
    {
        const string Processors = "/proc/cpuinfo";
        string? line = File.Exists(Processors)
            ? File.ReadLines(Processors).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
