namespace ProxyGen.HostingTests.Shared;

/// <summary>Takes services between arguments of its creator.</summary>
[Shared]
public sealed class Craftsman([ManagerService] Journal journal, string name, [ManagerService] Workshop workshop, int pieces = 0, [ManagerService] IAbsent? absent = null) : IDisposable
{
    public string Name { get; } = name;

    public int Pieces { get; private set; } = pieces;

    public bool HasAbsent => absent is not null;

    public void Open() => workshop.Owner = Name;

    public string? OwnerOfWorkshop() => workshop.Owner;

    public int Make(int count)
    {
        Pieces += count;
        journal.Write($"{Name} made {count}");
        return Pieces;
    }

    public void Dispose() => journal.Write($"{Name} left");
}
