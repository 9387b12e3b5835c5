using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class LiveCollectionTests
{
    private const string Self = """
        namespace Demo;
        public record Item(int Id);
        [Shared] public class Other { public int X { get; set; } }
        [Shared] public class Self
        {
            [Shared] public List<string> Lines { get; } = [];
            [Shared] public Dictionary<string, Item> Items { get; set; } = [];
            [Shared] public Queue<int>? Numbers;
            [Shared] public HashSet<string> Tags { get; set; } = [];
            [Shared] public Stack<Item> Undo { get; } = [];
            [Shared] public List<Other> Others { get; } = [];
            [Shared] public List<OtherProxy> Proxies { get; } = [];
            [Shared] public Other? Single { get; set; }
            [Shared] public List<List<int>> Nested { get; } = [];
        }
        """;

    [Fact]
    public void Getters_hand_out_the_collection_itself()
    {
        GeneratorRun run = GeneratorHarness.Run(Self);

        IReadOnlyList<string> members = run.MembersOf("Demo.SelfProxy");
        Assert.Contains("public SharedList<string> Lines { get; }", members);
        Assert.Contains("public SharedDictionary<string, Item> Items { get; }", members);
        Assert.Contains("public SharedQueue<int>? Numbers { get; }", members);
        Assert.Contains("public SharedSet<string> Tags { get; }", members);
        Assert.Contains("public SharedStack<Item> Undo { get; }", members);
        Assert.Contains("public SharedList<OtherProxy> Others { get; }", members);
        Assert.Contains("public SharedList<OtherProxy> Proxies { get; }", members);
        Assert.Contains("public OtherProxy? Single { get; set; }", members);
        Assert.Contains(
            "public ValueTask<SharedQueue<int>?> GetNumbersAsync(CancellationToken cancellationToken = default(CancellationToken))",
            members);
    }

    [Fact]
    public void Setters_are_methods_that_take_a_copy()
    {
        GeneratorRun run = GeneratorHarness.Run(Self);

        IReadOnlyList<string> members = run.MembersOf("Demo.SelfProxy");
        Assert.Contains("public void SetItems(Dictionary<string, Item> value)", members);
        Assert.Contains(
            "public ValueTask SetItemsAsync(Dictionary<string, Item> value, CancellationToken cancellationToken = "
            + "default(CancellationToken))",
            members);
        Assert.Contains("public void SetTags(HashSet<string> value)", members);
        Assert.Contains("public void SetNumbers(Queue<int>? value)", members);
        Assert.DoesNotContain(members, static member => member.Contains("SetLines", StringComparison.Ordinal));
    }

    [Fact]
    public void Elements_of_a_shared_class_stay_instances_in_the_manager()
    {
        GeneratorRun run = GeneratorHarness.Run(Self);

        Assert.Contains(
            "\"ProxyGen.SharedList<shared Demo.Other>\", global::ProxyGen.Collections.ListObjectDispatcher<global::Demo.Other>.Instance",
            run.Sources["Demo.Self.Dispatcher.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains(
            "Register<global::ProxyGen.SharedList<global::Demo.OtherProxy>, "
            + "global::ProxyGen.Collections.ListObject<global::Demo.OtherProxy>>(",
            run.Sources["ProxyGen.Registry.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains("RegisterGenerated<global::Demo.Other[]>(", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_setter_method_is_left_out_where_its_name_is_taken()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class Self
            {
                [Shared] public List<int> Lines { get; set; } = [];
                public void SetLines(int only) => Lines = [only];
            }
            """);

        Assert.Single(run.Type("Demo.SelfProxy").GetMembers("SetLines"));
    }
}
