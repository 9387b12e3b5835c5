using MessagePack;
using ProxyGen.IntegrationTests.Data.Types;

[assembly: ProxyGen.SharedData(typeof(ItemBefore))]
[assembly: ProxyGen.SharedData(typeof(ItemAfter))]
[assembly: ProxyGen.SharedData(typeof(NumberedBefore))]
[assembly: ProxyGen.SharedData(typeof(NumberedAfter))]
[assembly: ProxyGen.SharedData(typeof(RecordBefore))]
[assembly: ProxyGen.SharedData(typeof(RecordAfter))]
[assembly: ProxyGen.SharedData(typeof(DemandingAfter))]
[assembly: ProxyGen.SharedData(typeof(ChangedAfter))]
[assembly: ProxyGen.SharedData(typeof(HolderAfter))]
[assembly: ProxyGen.SharedData(typeof(SmallAfter))]

namespace ProxyGen.IntegrationTests.Data.Types;

public sealed class ItemBefore
{
    public int Id { get; set; }

    public string? Dropped { get; set; } = "dropped";
}

public sealed class ItemAfter
{
    public int Id { get; set; }

    public string Name { get; set; } = "unnamed";

    public List<int> Sizes { get; init; } = [1, 2];

    public int Count { get; private set; } = 3;

    public List<int> GetOnly { get; } = [4];
}

[MessagePackObject]
public sealed class NumberedBefore
{
    [Key(0)]
    public int Id { get; set; }

    [Key(2)]
    public string? Dropped { get; set; } = "dropped";
}

[MessagePackObject]
public sealed class NumberedAfter
{
    [Key(0)]
    public int Id { get; set; }

    [Key(1)]
    public int FilledGap { get; set; } = 6;

    [Key(3)]
    public string Name { get; set; } = "unnamed";

    [Key(4)]
    public DateTime? When { get; init; } = DateTime.UnixEpoch;
}

public sealed record RecordBefore(int Id);

public sealed record RecordAfter(int Id, string Name = "unnamed", DayOfWeek Day = DayOfWeek.Friday, double Size = 1.5, string? Note = null)
{
    public int Count { get; init; } = 3;
}

public sealed class DemandingAfter
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

public sealed class ChangedAfter
{
    public string Id { get; set; } = "";
}

public sealed class SmallAfter
{
    public byte Id { get; set; }
}

public sealed class HolderAfter
{
    public Dictionary<string, ChangedAfter[]> Items { get; set; } = [];
}
