[assembly: ProxyGen.SharedData(typeof(ProxyGen.IntegrationTests.Shared.Point))]
[assembly: ProxyGen.SharedData(typeof(System.DayOfWeek))]

namespace ProxyGen.IntegrationTests.Data.Types;

/// <summary>Data of any known type.</summary>
public sealed class Bag
{
    public object? Value { get; set; }

    public object?[] Values { get; init; } = [];
}
