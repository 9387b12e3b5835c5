using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>What came of a case file.</summary>
/// <param name="File">The file.</param>
/// <param name="Failures">Errors of the compiler, reports outside the file, of one rule twice on a line, and with another message.</param>
/// <param name="Reported">The reports by line and id.</param>
internal sealed record CaseResult(
    CaseFile File, IReadOnlyList<string> Failures, IReadOnlyDictionary<(int Line, string Id), Diagnostic> Reported)
{
    public int Found => File.Expected.Count(Reported.ContainsKey);

    public IReadOnlyList<string> NotFound => [.. File.Expected.Where(place => !Reported.ContainsKey(place)).Order().Select(Describe)];

    public IReadOnlyList<string> FalseAlarms => [.. Reported.Keys.Where(place => !File.Expected.Contains(place)).Order().Select(Describe)];

    private string Describe((int Line, string Id) place) => $"{place.Line}: {place.Id}: {File.Text.Split('\n')[place.Line - 1].Trim()}";
}
