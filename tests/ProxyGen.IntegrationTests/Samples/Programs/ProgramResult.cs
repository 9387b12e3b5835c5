namespace ProxyGen.IntegrationTests.Samples.Programs;

/// <summary>How a program ended, what it wrote, and which processes and managers' directories were left when it had ended.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error, IReadOnlyList<string> Left)
{
    public IReadOnlyList<string> OutputLines => Lines(Output);

    public IReadOnlyList<string> ErrorLines => Lines(Error);

    /// <summary>What a failed test shows.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Output}{Error}";

    private static string[] Lines(string text) => text.Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
}
