namespace MessagePack;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class MessagePackObjectAttribute(bool keyAsPropertyName = false) : Attribute
{
    public bool KeyAsPropertyName { get; } = keyAsPropertyName;
}
