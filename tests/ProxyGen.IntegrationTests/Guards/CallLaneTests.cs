using ProxyGen.Manager;

namespace ProxyGen.IntegrationTests.Guards;

/// <summary>Who serves a sequence of calls: exactly one thread, and none that could overtake a call.</summary>
public sealed class CallLaneTests
{
    private readonly CallLane _lane = new();

    [Fact]
    public void A_call_inside_its_guards_can_be_left_behind_once()
    {
        long mark = _lane.Begin();
        _lane.Enter();

        Assert.True(_lane.TryHandOver(mark));
        Assert.False(_lane.TryHandOver(mark));
        Assert.False(_lane.End(mark));
    }

    [Fact]
    public void A_call_that_is_not_inside_its_guards_yet_cannot()
    {
        long mark = _lane.Begin();

        Assert.False(_lane.TryHandOver(mark));
        Assert.True(_lane.End(mark));
    }

    [Fact]
    public void Nor_can_one_that_follows_a_call_that_was()
    {
        long first = _lane.Begin();
        _lane.Enter();
        Assert.True(_lane.End(first));

        long second = _lane.Begin();

        Assert.False(_lane.TryHandOver(second));
        Assert.False(_lane.TryHandOver(first));
    }

    [Fact]
    public void Nothing_is_handed_over_between_calls() => Assert.False(_lane.TryHandOver(_lane.Progress));
}
