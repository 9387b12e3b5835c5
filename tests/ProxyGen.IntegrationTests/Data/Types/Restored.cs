namespace ProxyGen.IntegrationTests.Data.Types;

/// <summary>Every way in which a member may be closed to generated code.</summary>
public class Closed
{
    public readonly int Field = 1;

    private Closed()
    {
    }

    public int PrivateSetter { get; private set; }

    public int ProtectedSetter { get; protected set; }

    public string InitOnly { get; init; } = "default";

    public List<int> GetOnly { get; } = [];

    public static Closed Of(int number) => new(number);

    private Closed(int number)
    {
        Field = number;
        PrivateSetter = number + 1;
        ProtectedSetter = number + 2;
        InitOnly = $"{number + 3}";
        GetOnly.Add(number + 4);
    }
}

public sealed class ClosedFurther : Derivable<string>
{
    public int Own { get; init; }
}

public class Derivable<T>
{
    public T? Value { get; private set; }

    public List<T> Values { get; } = [];

    public T? Later { get; init; }

    public void Set(T value)
    {
        Value = value;
        Values.Add(value);
    }
}

public class Constrained<TKey, TValue>
    where TKey : struct, IComparable<TKey>
    where TValue : class, new()
{
    private Constrained(TKey key) => Key = key;

    public TKey Key { get; }

    public TValue Value { get; private set; } = new();

    public static Constrained<TKey, TValue> Of(TKey key, TValue value) => new(key) { Value = value };

    public sealed class Inner<TOther>
    {
        public TOther? Other { get; private set; }

        public TKey? Key { get; init; }

        public void Set(TOther other) => Other = other;
    }
}

public readonly struct ReadOnlySize
{
    private ReadOnlySize(int width) => Width = width;

    public int Width { get; }

    public int Height { get; private init; }

    public static ReadOnlySize Of(int width, int height) => new(width) { Height = height };
}

public record struct Span2(int From, int To)
{
    public int Step { get; init; } = 1;
}

public abstract record Creature(string Name);

public record Cat(string Name, int Lives) : Creature(Name)
{
    public string? Owner { get; init; }
}

public sealed class Demanding
{
    public required string Name { get; init; }

    public required int Size { get; set; }

    public string Color { get; init; } = "red";
}
