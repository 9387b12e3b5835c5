namespace MessagePack;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
internal sealed class KeyAttribute : Attribute
{
    public KeyAttribute(int key) => IntKey = key;

    public KeyAttribute(string key) => StringKey = key;

    public int? IntKey { get; }

    public string? StringKey { get; }
}
