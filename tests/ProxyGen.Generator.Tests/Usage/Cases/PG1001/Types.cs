namespace Cases;

/// <summary>Which types can be changed, and what counts as the same object.</summary>
public static class Types
{
    // What cannot be changed.
    public static void Links(ShapesProxy s) { Link? link = s.Chain; while (link?.Next is not null) { link = link.Next; } Console.WriteLine(link?.Length); }
    public static void Text(ShapesProxy s) { string name = s.Name.Replace("a", "b"); Console.WriteLine(name); }
    public static void OfOwnNames(ShapesProxy s) { var pair = s.Pair; Console.WriteLine(pair.Key + pair.Value); }
    public static void ProxyFound(SharedDictionary<string, AccountProxy> d, AccountProxy a) { d.GetOrAdd("x", a).Count = 5; }
    public static void ProxyFirst(SharedList<AccountProxy> list) { list.First().Count = 5; }
    public static void ProxyTried(SharedDictionary<string, AccountProxy> d) { if (d.TryGetValue("x", out AccountProxy? a)) { a.Count = 5; } }
    public static void ProxyFenced(AccountProxy a, SharedLease lease) { a.Fenced(lease).Count = 5; }

    // What can.
    public static void ListOfImmutables(ShapesProxy s) { s.Frozen[0].Finish(); } // PG1001
    public static void Outcome(ShapesProxy s) { s.Outcome.Result = 5; } // PG1001
    public static void OutcomeOfTask(ShapesProxy s) { s.Work.Result.Add(5); } // PG1001
    public static void FieldOfStruct(ShapesProxy s) { s.Shape.Center.X = 5; } // PG1001
    public static void ReferenceOfProperty(ShapesProxy s) { s.Shape.First.X = 5; } // PG1001
    public static void ReferenceOfMethod(ShapesProxy s) { s.Shape.At(1).X = 5; } // PG1001
    public static void ReferenceInVariable(ShapesProxy s) { ref Point center = ref s.Shape.Center; center.X = 5; } // PG1002
    public static void StructByMethod(ShapesProxy s) { Console.WriteLine(s.Shape.Middle().Y); s.Shape.Name = "x"; } // PG1001
    public static void StructInVariable(ShapesProxy s) { var label = s.Label; label.Text ??= "x"; Console.WriteLine(label.Text); }
    public static void Storage(ShapesProxy s) { Memory<int> memory = s.Sizes; memory.Span[0] = 5; } // PG1002
    public static void Segment(ShapesProxy s) { ArraySegment<int> segment = s.Sizes; segment[0] = 5; } // PG1002
    public static void Spans(ShapesProxy s) { Span<int> span = s.Sizes.AsSpan(); span[0] = 5; } // PG1002
    public static void SpansFilled(ShapesProxy s) { Span<int> span = s.Sizes; span.Fill(5); } // PG1002
    public static void SpanCopied(ShapesProxy s, int[] own) { int[] sizes = s.Sizes; sizes.CopyTo(own.AsSpan()); }
    public static void OwnConversion(ShapesProxy s) { Summary summary = s.Sizes; summary.Count = 5; Console.WriteLine(summary.Count); }
    public static void OwnConversionOfName(ShapesProxy s) { Memory memory = s.Sizes; memory.Count = 5; Console.WriteLine(memory.Count); }
    public static void IntoInterface(ShapesProxy s) { ((List<string>)s.Names).Add("x"); } // PG1001
}

[Shared]
public class Shapes
{
    public string Name { get; set; } = "";
    public Link? Chain { get; set; }
    public KeyValuePair Pair { get; set; } = new("", 0);
    public ImmutableArray<Item> Frozen { get; set; } = [];
    public Outcome Outcome { get; set; } = new();
    public Planning.Task<List<int>> Work { get; set; } = new();
    public Shape Shape { get; set; } = new();
    public Label Label { get; set; }
    public int[] Sizes { get; set; } = [];
    public ICollection<string> Names { get; set; } = new List<string>();
}

public sealed record Link(int Length, Link? Next);

public sealed record KeyValuePair(string Key, int Value);

public class Outcome
{
    public int Result { get; set; }
}

public static class Planning
{
    public class Task<T>
        where T : new()
    {
        public T Result { get; set; } = new();
    }
}

public class Shape
{
    public Point Center;
    public Point[] Corners = new Point[4];

    public string Name { get; set; } = "";

    [SharedIgnore] public ref Point First => ref Corners[0];

    public ref Point At(int index) => ref Corners[index];

    public Point Middle() => Center;
}

public struct Label
{
    public string? Text { get; set; }
}

public class Summary
{
    public int Count { get; set; }

    public static implicit operator Summary(int[] sizes) => new() { Count = sizes.Length };
}

public class Memory
{
    public int Count { get; set; }

    public static implicit operator Memory(int[] sizes) => new() { Count = sizes.Length };
}
