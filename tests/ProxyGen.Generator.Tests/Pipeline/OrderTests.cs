using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Pipeline;

/// <summary>The order in which a compiler is given the files of a project makes no difference.</summary>
public sealed class OrderTests
{
    private static readonly string[] Sources =
    [
        """
        namespace Demo;
        [Shared] public partial class Account
        {
            public Page? Page { get; set; }
            public Box<string>? Text { get; set; }
            public T Same<T>(T value) => value;
            public void Watch(Action<Page, int> handler) => handler(new Page(1), 2);
        }
        """,
        """
        namespace Demo;
        public record Page(int Number);
        public record Box<T>(T Value);
        [SharedUnion(1, typeof(Square))] [SharedUnion(0, typeof(Circle))] public abstract record Shape;
        """,
        """
        namespace Demo;
        public record Circle(int Radius) : Shape;
        public record Square(int Side, Box<Page> Box) : Shape;
        """,
        """
        [assembly: SharedData(typeof(List<Demo.Page[]>))]
        [assembly: SharedType(typeof(System.Text.StringBuilder), Exclude = ["Clear"])]
        namespace Demo;
        [Shared] public class Dog : Animal { public override string Name => "dog"; public Shape? Shape { get; set; } }
        public class DogLostException(string message) : Exception(message);
        """,
        """
        namespace Demo;
        [Shared] public abstract class Animal : INamed { public virtual string Name => ""; public Dictionary<string, Box<string?>>? Boxes { get; set; } }
        public interface INamed { string Name { get; } }
        public class CatLostException(string message) : Exception(message);
        """,
        """
        namespace Demo;
        public static class Jobs { [Worker] public static void Run(AccountProxy account, SharedList<Shape> list) { } }
        public static class MoreJobs { [Worker] public static Box<int> Other(DogProxy dog) => new(1); }
        """,
        """
        namespace Demo;
        internal static class Program
        {
            public static void Use(SharedManager manager)
            {
                manager.CreateDictionary<string, Box<long>>();
                manager.CreateAccount().Same(new Box<Guid>(default));
            }
        }
        """,
        """
        namespace Demo;
        internal static class MoreProgram
        {
            public static void Use(SharedManager manager)
            {
                manager.CreateList<Box<DateTime>>();
                manager.CreateAccount().Same(5);
            }
        }
        """,
    ];

    [Fact]
    public void Files_in_another_order_give_the_same_code()
    {
        IReadOnlyDictionary<string, string> expected = GeneratorHarness.Run(Sources).Sources;
        int seed = Environment.TickCount;
        Random random = new(seed);
        for (int round = 0; round < 6; round++)
        {
            string[] sources = [.. Sources];
            random.Shuffle(sources);
            IReadOnlyDictionary<string, string> actual = GeneratorHarness.Generate(TestCompilation.Create(sources));

            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
            Assert.All(expected, file => Assert.True(file.Value == actual[file.Key], $"seed {seed}, round {round}: {file.Key} differs"));
        }
    }

    [Fact]
    public void Types_in_another_order_give_the_same_code()
    {
        const string First = "[Shared] public class First { public int X { get; set; } }\n";
        const string Second = "[Shared] public class Second { public FirstProxy? First { get; set; } public record Data(int X); public Data? D { get; set; } }\n";

        Assert.Equal(
            GeneratorHarness.Run("namespace Demo;\n" + First + Second).Sources.OrderBy(static file => file.Key, StringComparer.Ordinal),
            GeneratorHarness.Run("namespace Demo;\n" + Second + First).Sources.OrderBy(static file => file.Key, StringComparer.Ordinal));
    }
}
