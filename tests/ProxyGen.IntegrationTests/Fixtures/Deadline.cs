namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>How long things may take before a test fails. Nothing in a passing test waits this long.</summary>
internal static class Deadline
{
    /// <summary>One test, in milliseconds.</summary>
    public const int OfTest = 60_000;

    /// <summary>One step of a test.</summary>
    public static readonly TimeSpan OfStep = TimeSpan.FromSeconds(20);
}
