namespace ProxyGen.IntegrationTests.Interleaving;

/// <summary>Overrides without the mark what has it, and with the mark what has not.</summary>
[Shared]
public sealed class QuietBench : Bench
{
    public override async ValueTask<string> DescribeAsync(Func<Task> wait)
    {
        int before = Count;
        await wait();
        return $"{Count - before} came in";
    }

#pragma warning disable PG0029 // What it does is tested.
    [Interleave]
    public override Task<int> KeepAsync(Func<Task> wait) => base.KeepAsync(wait);
#pragma warning restore PG0029
}
