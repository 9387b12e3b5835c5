namespace ProxyGen;

/// <summary>An object that lives in a manager, and who holds it, at the moment when <see cref="SharedManager.Objects"/> was read.</summary>
public sealed record LiveObject
{
    /// <summary>Its number, as the text of its proxies shows it.</summary>
    public required ulong Id { get; init; }

    /// <summary>The name of its class, or of its built-in type.</summary>
    public required string ClassName { get; init; }

    /// <summary>The names under which it is published, those included that do not keep it alive.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>
    /// The processes that hold proxies of it. Where there are neither these nor names, another object of the manager holds it, a call is
    /// using it, or the garbage collector has not found yet that nothing does.
    /// </summary>
    public required IReadOnlyList<ObjectHolder> Holders { get; init; }

    /// <summary>The object and who holds it, on one line.</summary>
    public override string ToString()
    {
        string names = string.Concat(Names.Select(static name => $" '{name}'"));
        string holders = Holders.Count == 0 ? "" : $", held by {string.Join(", ", Holders)}";
        return $"{ClassName} #{Id}{names}{holders}";
    }
}
