using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>Classes that are shared by <c>[assembly: SharedType(…)]</c>.</summary>
public sealed class ForeignClassTests
{
    private const string Space = "Demo.Tests.Shared.";

    [Fact]
    public void Class_of_the_base_library_gets_an_internal_proxy_in_the_root_namespace()
    {
        GeneratorRun run = GeneratorHarness.Run(
            "[assembly: SharedType(typeof(System.Text.StringBuilder))]",
            """
            using System.Text;
            using Demo.Tests.Shared;
            namespace Somewhere;
            internal static class Program
            {
                public static async Task<string> UseAsync(SharedManager manager)
                {
                    StringBuilderProxy text = manager.CreateStringBuilder("a", 16);
                    text.Append("b").Append(1.5).Insert(0, 'x');
                    text[0] = 'y';
                    text.Length = 2;
                    return await text.ToStringAsync() + text.ToString(0, 1) + text[0] + text.Capacity;
                }
            }
            """);

        INamedTypeSymbol proxy = run.Type(Space + "StringBuilderProxy");
        Assert.Equal(Accessibility.Internal, proxy.DeclaredAccessibility);
        Assert.Contains("\"System.Text.StringBuilder\"", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
        Assert.Empty(proxy.GetMembers("CopyTo"));
    }

    [Theory]
    [InlineData("My.App", "My.App.Shared.StringBuilderProxy")]
    [InlineData("my-app 2.1st.class", "my_app_2._1st.class.Shared.StringBuilderProxy")]
    [InlineData("", "Demo.Tests.Shared.StringBuilderProxy")]
    public void The_namespace_stands_in_that_of_the_project(string rootNamespace, string proxy)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(
            TestCompilation.Create("[assembly: SharedType(typeof(System.Text.StringBuilder))]"), rootNamespace);

        GeneratorHarness.AssertCompiles(run);
        Assert.NotNull(run.Type(proxy));
    }

    [Fact]
    public void Members_and_exclude_choose_what_the_proxy_has()
    {
        GeneratorRun run = GeneratorHarness.Run(
            """
            [assembly: SharedType(typeof(System.Text.StringBuilder), Members = ["Append", "Length", "Chars"], Exclude = ["Length"])]
            [assembly: SharedType(typeof(PriorityQueue<,>), Exclude = [nameof(PriorityQueue<int, int>.EnqueueDequeue)])]
            [assembly: SharedType(typeof(Demo.Plain), Members = [nameof(Demo.Plain.CopyTo)])]
            namespace Demo { public class Plain { public void CopyTo(int[] target) { } public int Other => 1; } }
            """);

        Assert.Equal(
            ["Append", "AppendAsync", "GetItemAsync", "SetItemAsync", "this[]"],
            Names(run, "StringBuilderProxy").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("EnqueueDequeue", Names(run, "PriorityQueueProxy`2"));
        Assert.Contains("DequeueEnqueue", Names(run, "PriorityQueueProxy`2"));
        Assert.Equal(["CopyTo", "CopyToAsync"], Names(run, "PlainProxy"));
    }

    [Fact]
    public void A_foreign_class_stands_for_its_proxy_wherever_a_shared_class_does()
    {
        GeneratorRun run = GeneratorHarness.Run(
            """
            [assembly: SharedType(typeof(System.Text.StringBuilder))]
            [assembly: SharedType(typeof(LinkedList<>))]
            [assembly: SharedType(typeof(LinkedListNode<>))]
            namespace Demo
            {
                using System.Text;
                using Demo.Tests.Shared;
                [Shared] internal class Log
                {
                    public StringBuilder? Text { get; set; }
                    [Shared] public List<StringBuilder> Parts { get; } = [];
                    [Shared] public StringBuilder Live { get; } = new();
                    public void Append(StringBuilder other) { }
                    public StringBuilderProxy? Kept { get; set; }
                    public Page? Page { get; set; }
                    public LinkedList<int>? Numbers { get; set; }
                    public LinkedListProxy<string>? Names { get; set; }
                }
                internal class Page { public StringBuilderProxy? Text { get; set; } }
                internal static class Jobs { [Worker] internal static void Run(StringBuilderProxy text, LinkedListProxy<Page> pages) { } }
                internal static class Program
                {
                    public static void Use(SharedManager manager)
                    {
                        LogProxy log = manager.CreateLog();
                        log.Append(manager.CreateStringBuilder());
                        log.Text = log.Live;
                        LinkedListNodeProxy<long> node = manager.CreateLinkedList<long>().AddFirst(5);
                    }
                }
            }
            """);

        Assert.Contains("Append(shared System.Text.StringBuilder)", run.Sources["Demo.Log.Dispatcher.g.cs"], StringComparison.Ordinal);
        string registry = run.Sources["ProxyGen.Registry.g.cs"];
        Assert.All(
            ["<System.Int32>", "<System.String>", "<System.Int64>", "<Demo.Page>"],
            form => Assert.Contains("\"System.Collections.Generic.LinkedList" + form, registry, StringComparison.Ordinal));
    }

    [Fact]
    public void Closed_forms_of_one_class_share_a_proxy_and_are_registered()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            [assembly: SharedType(typeof(LinkedList<int>))]
            [assembly: SharedType(typeof(LinkedList<Demo.AccountProxy>))]
            namespace Demo { [Shared] public class Account; }
            """);

        Assert.Single(run.Sources.Keys, static name => name.Contains("LinkedList", StringComparison.Ordinal) && name.Contains(".Proxy.", StringComparison.Ordinal));
        Assert.Contains("LinkedList<System.Int32>", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
        Assert.Contains("LinkedList<shared Demo.Account>", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_of_a_referenced_assembly_and_its_public_proxy_are_known_in_both()
    {
        CSharpCompilation library = TestCompilation.CreateAssembly("Library", """
            [assembly: SharedType(typeof(System.Text.StringBuilder), IsPublic = true)]
            [assembly: SharedType(typeof(LinkedList<>), IsPublic = true)]
            [assembly: SharedType(typeof(Library.Hidden))]
            namespace Library { public class Hidden { public int X { get; set; } } public class Plain { public Hidden? Hidden { get; set; } } }
            """);
        MetadataReference reference = Reference(GeneratorHarness.Run(library));

        GeneratorRun run = GeneratorHarness.Run(TestCompilation.Create("""
            [assembly: SharedType(typeof(Library.Plain))]
            [assembly: SharedType(typeof(LinkedList<>), Members = [nameof(LinkedList<int>.Clear)])]
            namespace Demo
            {
                [Shared] public class Log
                {
                    public void Append(System.Text.StringBuilder text) { }
                    public Library.Shared.StringBuilderProxy? Kept { get; set; }
                    public Library.Shared.LinkedListProxy<int>? Numbers { get; set; }
                }
                [Shared] internal class Other { public LinkedList<int>? Numbers { get; set; } public Library.Hidden? Copied { get; set; } }
                internal static class Program
                {
                    public static void Use(SharedManager manager)
                    {
                        LogProxy log = manager.CreateLog();
                        log.Append(Library.Shared.StringBuilderManagerExtensions.CreateStringBuilder(manager));
                        Demo.Tests.Shared.PlainProxy plain = Demo.Tests.Shared.PlainManagerExtensions.CreatePlain(manager);
                        plain.Hidden = new() { X = 1 };
                    }
                }
            }
            """).AddReferences(reference));

        Assert.Contains("Append(global::Library.Shared.StringBuilderProxy text)", run.Sources["Demo.Log.Proxy.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Library.Shared.LinkedListProxy<int>? Numbers", run.Sources["Demo.Log.Proxy.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Demo.Tests.Shared.LinkedListProxy<int>? Numbers", run.Sources["Demo.Other.Proxy.g.cs"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(GeneratorRun run, string proxy) =>
        run.Type(Space + proxy).GetMembers()
            .Where(static member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary })
            .Select(static member => member.Name)
            .Distinct();

    private static MetadataReference Reference(GeneratorRun run)
    {
        using MemoryStream stream = new();
        Assert.True(run.Compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
