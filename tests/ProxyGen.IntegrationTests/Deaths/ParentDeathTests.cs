using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Deaths;

public sealed class ParentDeathTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M180")]
    public async Task When_a_parent_is_killed_its_manager_and_workers_end_and_leave_nothing()
    {
        using var reports = fixture.Manager.CreateQueue<string>();
        await using var parent = WorkerProcess.Start(FamilyJobsWorkers.StartFamilyAsync, reports);
        var children = new List<(int Id, string Directory)>();
        for (int i = 0; i < 2; i++)
        {
            string[] report = (await reports.DequeueAsync()).Split('|');
            children.Add((int.Parse(report[0], null), Path.GetDirectoryName(report[1]["unix:".Length..])!));
        }

        Assert.All(children, child => Assert.True(RunningProcess.Exists(child.Id)));
        Assert.All(children, child => Assert.True(Directory.Exists(child.Directory)));
        parent.Kill();
        await parent.WaitForExitAsync();

        foreach (var (id, directory) in children)
        {
            await Eventually.IsTrueAsync(() => !RunningProcess.Exists(id), $"process {id} has ended");
            await Eventually.IsTrueAsync(() => !Directory.Exists(directory), $"{directory} is gone");
        }
    }
}
