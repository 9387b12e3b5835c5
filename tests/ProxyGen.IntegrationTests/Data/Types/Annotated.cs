using System.Runtime.Serialization;
using MessagePack;

namespace ProxyGen.IntegrationTests.Data.Types;

/// <summary>Keys are places in an array, with a gap.</summary>
[MessagePackObject]
public sealed class Numbered
{
    [Key(0)]
    public int Id { get; set; }

    [Key(3)]
    public string? Name { get; set; }

    [Key(1)]
    private int _secret;

    [IgnoreMember]
    public int Cache { get; set; } = 7;

    public int Twice => Id * 2;

    public void Hide(int secret) => _secret = secret;

    public int Reveal() => _secret;
}

/// <summary>Keys are names, other than those in C#.</summary>
[MessagePackObject]
public sealed class Named
{
    [Key("i")]
    public int Id { get; private set; }

    [Key("n")]
    public string Name { get; } = "unnamed";

    [SerializationConstructor]
    private Named(string name) => Name = name;

    public static Named Of(int id, string name) => new(name) { Id = id };
}

[MessagePackObject(keyAsPropertyName: true)]
public record NamedByMember(int Id, [property: IgnoreMember] string? Note = "none")
{
    [Key("t")]
    public string? Text { get; init; }
}

[DataContract]
public class Contract
{
    [DataMember]
    public int Id { get; set; }

    [DataMember(Name = "full name")]
    private string? _name;

    public string? Name
    {
        get => _name;
        set => _name = value;
    }

    public int Cache { get; set; } = 7;
}

[DataContract]
public sealed class OrderedContract
{
    [DataMember(Order = 1)]
    public int Id { get; set; }

    [DataMember(Order = 0)]
    public string? Name { get; set; }
}
