using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Pipeline;

/// <summary>Nothing of a compilation may stay behind in the pipeline.</summary>
public sealed class RetentionTests
{
    private const BindingFlags AllOfItsOwn =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const string Source = """
        [assembly: SharedData(typeof(Demo.Page))]
        [assembly: SharedType(typeof(System.Text.StringBuilder), Members = ["Append"])]
        namespace Demo;
        public record Page(int Number) { public OtherProxy? Other { get; set; } }
        public class TooMuchException(string message, int[] all) : Exception(message) { public int[] All => all; public int Most { get; init; } }
        [Shared] public class Other { public Box<int>? Box { get; set; } [Shared] public List<int> Live { get; } = []; }
        [Shared] public class Box<T>(T value) where T : notnull { public T Value => value; }
        public static class Jobs { [Worker] public static void Run(OtherProxy other, SharedList<Page> list) { } }
        """;

    [Fact]
    public void Outputs_of_the_steps_hold_no_symbols_syntax_or_locations()
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver(trackSteps: true)
            .RunGenerators(TestCompilation.Create(Source), TestContext.Current.CancellationToken);

        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        int values = 0;
        foreach (string step in PipelineSteps.All)
        {
            if (!driver.GetRunResult().Results.Single().TrackedSteps.TryGetValue(step, out var runs))
            {
                continue;
            }

            foreach ((object value, _) in runs.SelectMany(static run => run.Outputs))
            {
                values++;
                Visit(value, step, seen);
            }
        }

        Assert.True(values >= 8, "The walk found too little to prove anything.");
        Assert.True(seen.Count > 100, "The walk did not go deep enough to prove anything.");
    }

    [Fact]
    public void The_walk_would_find_a_symbol()
    {
        var compilation = TestCompilation.Create(Source);
        List<object> list = [compilation.GetSpecialType(SpecialType.System_Int32)];
        object hidden = new[] { new KeyValuePair<string, object>("x", list) };

        Assert.ThrowsAny<Exception>(() => Visit(hidden, "test", new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    [Fact]
    public void A_compilation_is_collected_once_the_next_has_run()
    {
        (GeneratorDriver driver, WeakReference first) = RunTwice();

        for (int attempt = 0; attempt < 10 && first.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(first.IsAlive);
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference First) RunTwice()
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        CSharpCompilation first = TestCompilation.Create(Source);
        driver = driver.RunGenerators(first, TestContext.Current.CancellationToken);
        WeakReference reference = new(first);

        // The last compilation is the driver's to keep; nothing of the one before it may be.
        driver = driver.RunGenerators(TestCompilation.Create(Source + "\npublic class More;"), TestContext.Current.CancellationToken);
        return (driver, reference);
    }

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        switch (value)
        {
            case null or string:
                return;
            case ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel:
            case Location or SyntaxReference or AttributeData or IOperation:
                Assert.Fail($"{path} holds a {value.GetType()}.");
                return;
        }

        Type type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || typeof(MemberInfo).IsAssignableFrom(type) || (!type.IsValueType && !seen.Add(value)))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Visit(item, path + "[]", seen);
            }
        }

        for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(AllOfItsOwn))
            {
                if (!field.FieldType.IsPointer)
                {
                    Visit(field.GetValue(value), $"{path}.{field.Name}", seen);
                }
            }
        }
    }
}
