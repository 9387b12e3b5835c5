using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.ByReference;

public abstract class ByReferenceSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Out_parameters_are_copied_back() => OffThread(() =>
    {
        var parser = Manager.CreateParser(1);

        Assert.True(parser.TryParse("12", out int value));
        Assert.Equal(12, value);
        Assert.False(parser.TryParse("x", out value));
        Assert.Equal(0, value);
        parser.Split("a,b", out string head, out string? tail);
        Assert.Equal(("a", "b"), (head, tail));
        parser.Split("a", out head, out tail);
        Assert.Null(tail);
        if (parser.TryFind("x", out string? found))
        {
            Assert.Equal(1, found.Length);
        }
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Ref_parameters_are_copied_both_ways() => OffThread(() =>
    {
        var parser = Manager.CreateParser(1);
        int value = 5;
        List<string> a = ["a"];
        List<string> b = ["b", "c"];

        parser.Increment(ref value);
        parser.Increment(ref value, 4);

        Assert.Equal(10, value);
        Assert.Equal(30, parser.Swap(ref a, ref b, out int count));
        Assert.Equal(3, count);
        Assert.Equal(["b", "c"], a);
        Assert.Equal(["a"], b);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task In_parameters_are_copied_in() => OffThread(() =>
    {
        int seven = 7;
        var parser = Manager.CreateParser(in seven);

        Assert.Equal(7, parser.First);
        Assert.Equal(8, parser.Sum(1, in seven));
        Assert.Equal(14, parser[seven]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Overloads_may_differ_in_how_a_parameter_is_passed() => OffThread(() =>
    {
        var parser = Manager.CreateParser(1);
        int value = 5;

        Assert.Equal(5, parser.Overloaded(value));
        Assert.Equal(100, parser.Overloaded(ref value));
        Assert.Equal(100, value);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_return_what_comes_back()
    {
        var parser = await Manager.CreateParserAsync(1);

        (bool isParsed, int value) = await parser.TryParseAsync("12");
        var split = await parser.SplitAsync("a,b");
        int incremented = await parser.IncrementAsync(5, 2);
        var swapped = await parser.SwapAsync(["a"], []);

        Assert.True(isParsed);
        Assert.Equal(12, value);
        Assert.Equal(("a", "b"), (split.Head, split.Tail));
        Assert.Equal(7, incremented);
        Assert.Equal((10, 1), (swapped.Result, swapped.Count));
        Assert.Equal(["a"], swapped.B);
        Assert.Equal(3, await parser.SumAsync(1, 2));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Shared_objects_come_back_as_proxies() => OffThread(() =>
    {
        var parser = Manager.CreateParser(1);
        var first = Manager.CreateParser(2);
        ParserProxy? child = first;

        parser.Exchange("x", ref child);

        Assert.Null(child);
        Assert.True(parser.TryGetChild("x", out child));
        Assert.Equal(first, child);
        Assert.False(parser.TryGetChild("y", out child));
        Assert.Null(child);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Interfaces_with_them_are_implemented() => OffThread(() =>
    {
        IParser parser = Manager.CreateParser(1);
        int value = 1;

        Assert.True(parser.TryParse("3", out int parsed));
        parser.Hidden(ref value, out string text);

        Assert.Equal((3, 2, "hidden"), (parsed, value, text));
    });
}
