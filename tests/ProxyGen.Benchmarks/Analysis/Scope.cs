namespace ProxyGen.Benchmarks.Analysis;

/// <summary>The variables that a statement of made-up code may use.</summary>
internal sealed class Scope
{
    public required string Item { get; init; }

    public required OrdinaryClass? Partner { get; init; }

    public required bool IsAsync { get; init; }

    public bool IsInLock { get; init; }

    public bool IsInLoop { get; init; }

    public bool IsStatic { get; init; }

    public int Depth { get; init; }

    public List<string> Numbers { get; init; } = [];

    public List<string> Texts { get; init; } = [];

    public List<string> Items { get; init; } = [];

    /// <summary>A scope inside this one: it sees what is here, and what it declares stays inside.</summary>
    public Scope Inner(bool isInLock = false, bool isInLoop = false, bool isSynchronous = false) => new()
    {
        Item = Item,
        Partner = Partner,
        IsAsync = IsAsync && !isSynchronous,
        IsInLock = IsInLock || isInLock,
        IsInLoop = isInLoop || IsInLoop && !isSynchronous,
        IsStatic = IsStatic,
        Depth = Depth + 1,
        Numbers = [.. Numbers],
        Texts = [.. Texts],
        Items = [.. Items],
    };
}
