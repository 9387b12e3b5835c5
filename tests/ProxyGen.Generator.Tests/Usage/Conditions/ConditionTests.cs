using System.Diagnostics;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>
/// Each condition of the rules of usage matters: without it, a case file is reported in another way. On request, since it takes minutes:
/// <c>PROXYGEN_CONDITIONS=all</c>, or part of a file's name such as <c>Usage/Copies</c>.
/// </summary>
public sealed class ConditionTests
{
    private const string Request = "PROXYGEN_CONDITIONS";

    private const int Threads = 2;

    [Fact]
    public void Without_any_single_condition_a_case_is_reported_in_another_way()
    {
        string? request = Environment.GetEnvironmentVariable(Request);
        Assert.SkipWhen(string.IsNullOrEmpty(request), $"Takes minutes; runs with {Request}=all.");
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Stopwatch watch = Stopwatch.StartNew();
        ConditionalGenerator generator = ConditionalGenerator.Load(
            Path.Combine(Repository.Root, "generator/ProxyGen.Generator"), cancellationToken);
        Note($"{watch.Elapsed}: {generator.Conditions.Count} conditions, {generator.Refused} that do not compile");
        BoundCase[] cases =
        [
            .. CaseRunner.Requested
                .AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).WithCancellation(cancellationToken)
                .Select((name, index) => BoundCase.Bind(CaseRunner.Load(name), generator, withDomain: index == 0, cancellationToken)),
        ];
        Assert.All(cases, static bound => Assert.Equal(bound.Expected, bound.Reports));
        Note($"{watch.Elapsed}: {cases.Length} case files bound");

        Condition[] asked =
            [.. generator.Conditions.Where(condition => request! == "all" || request.Split(',').Any(part => condition.File.Contains(part, StringComparison.Ordinal)))];
        Assert.NotEmpty(asked);
        bool[] isSeen = new bool[asked.Length];
        Parallel.For(
            0,
            asked.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellationToken },
            index =>
            {
                isSeen[index] = cases.Any(bound => bound.Sees(asked[index]));
                if (!isSeen[index])
                {
                    Note($"not seen: {asked[index]}");
                }
            });
        Condition[] unseen = [.. asked.Where((_, index) => !isSeen[index])];
        Note($"{watch.Elapsed}: {asked.Length - unseen.Length} seen, {unseen.Length} not");

        ConditionList listed = ConditionList.Load(Path.Combine(Repository.TestProject, "Usage/Conditions/Unseen.txt"));
        string[] wrong =
        [
            .. listed.Missing(unseen).Select(static condition => $"no case sees it deleted: {condition}"),
            .. listed.Stale(asked, unseen).Select(static line => $"listed, but a case sees it deleted, or it is gone: {line}"),
        ];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    private static void Note(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
