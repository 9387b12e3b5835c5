using System.Runtime.Serialization;

[assembly: ProxyGen.SharedData(typeof(ProxyGen.Benchmarks.Pieces.Person))]

namespace ProxyGen.Benchmarks.Pieces;

/// <summary>An object as it is often sent: numbers, a text, a few texts. An array on the wire.</summary>
[DataContract]
public sealed record Person(
    [property: DataMember(Order = 0)] int Id,
    [property: DataMember(Order = 1)] string Name,
    [property: DataMember(Order = 2)] int Age,
    [property: DataMember(Order = 3)] double Balance,
    [property: DataMember(Order = 4)] string[] Tags);
