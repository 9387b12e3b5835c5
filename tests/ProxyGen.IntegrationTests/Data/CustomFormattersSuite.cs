using System.Net;
using ProxyGen.IntegrationTests.Data.Types;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.Data;

public abstract class CustomFormattersSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Formatters_are_found_on_types_and_members_and_for_the_assembly() => OffThread(() =>
    {
        var sent = new Parcel
        {
            Number = 5,
            Other = 6,
            Address = new IPEndPoint(IPAddress.Loopback, 80),
            Later = new Lazy<Point>(() => new Point(1, 2)),
            Bytes = new Bytes([1, 2]),
        };

        var received = Manager.CreateEcho<Parcel>().Return(sent);

        Assert.Equal((5, 6, "127.0.0.1:80", new Point(1, 2)), (received.Number, received.Other, received.Address?.ToString(), received.Later!.Value));
        Assert.Equal([1, 2], received.Bytes!.ToArray());
        Assert.Contains("4E-75-6D-62-65-72-A1-35", Wire(sent), StringComparison.Ordinal);
        Assert.Equal(
            new IPEndPoint(IPAddress.IPv6Loopback, 1), Manager.CreateEcho<IPEndPoint>().Return(new IPEndPoint(IPAddress.IPv6Loopback, 1)));
        Assert.Equal([3], Manager.CreateEcho<Bytes>().Return(new Bytes([3])).ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_formatter_registered_by_hand_wins_over_the_generated_one() => OffThread(() =>
    {
        Assert.Equal(new Celsius(20.5), Manager.CreateEcho<Celsius>().Return(new Celsius(20.5)));
        Assert.Equal("CB-40-34-80-00-00-00-00-00", Wire(new Celsius(20.5)));
    });

    private static string Wire<T>(T value) => BitConverter.ToString(MessagePackSerializer.Serialize(value));
}
