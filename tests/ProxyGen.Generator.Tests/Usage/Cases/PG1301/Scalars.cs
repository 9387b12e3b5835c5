// proxygen.chatty_threshold = 0
namespace Cases;

/// <summary>Single values may be fetched once in a round; whole objects not.</summary>
public static class Scalars
{
    public static void OfUri(BoxProxy<Uri> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfVersion(BoxProxy<Version> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfCulture(BoxProxy<System.Globalization.CultureInfo> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfZone(BoxProxy<TimeZoneInfo> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfText(BoxProxy<string> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfEnum(BoxProxy<Color> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfTime(BoxProxy<DateTime> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfSpan(BoxProxy<TimeSpan> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfGuid(BoxProxy<Guid> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfNumber(BoxProxy<double> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfNative(BoxProxy<nint> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfTuple(BoxProxy<(int, string)> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfOptional(OptionalProxy b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfRange(BoxProxy<Range2> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfPair(BoxProxy<KeyValuePair<string, int>> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfStruct(BoxProxy<Point> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfGeneric<T>(BoxProxy<T> b) where T : notnull
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfObject(BoxProxy<object> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfFixed(BoxProxy<Fixed> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value);
        }
    }

    public static void OfArray(BoxProxy<int[]> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfList(BoxProxy<List<int>> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfRecord(BoxProxy<Holding> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfClass(BoxProxy<Item> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfImmutable(BoxProxy<ImmutableList<int>> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfImmutableOfMutable(BoxProxy<ImmutableList<Item>> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfFrozen(BoxProxy<System.Collections.Frozen.FrozenSet<int>> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfInterface(BoxProxy<IReadOnlyList<int>> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfDerived(BoxProxy<DerivedFixed> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfFieldsOnly(BoxProxy<FieldsOnly> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }

    public static void OfOwnUri(BoxProxy<Own.Uri> b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(b.Value); // PG1301
        }
    }
}

[Shared]
public class Optional
{
    public int? Value { get; set; }
}

public class Fixed
{
    public const int Most = 5;

    public static List<int> All { get; } = [];

    public int One { get; init; }

    public Version Two { get; init; } = new(1, 0);
}

public class DerivedFixed : Base
{
    public int Three { get; init; }
}

public class Base
{
    public int Four { get; set; }
}

public class FieldsOnly
{
    public int One;
}

public record Holding(List<int> Items);

public static class Own
{
    public class Uri
    {
        public string Text { get; set; } = "";
    }
}
