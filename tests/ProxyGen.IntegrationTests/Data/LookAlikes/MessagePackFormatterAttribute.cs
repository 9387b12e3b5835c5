namespace MessagePack;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field)]
internal sealed class MessagePackFormatterAttribute(Type formatterType, params object?[]? arguments) : Attribute
{
    public Type FormatterType { get; } = formatterType;

    public object?[]? Arguments { get; } = arguments;
}
