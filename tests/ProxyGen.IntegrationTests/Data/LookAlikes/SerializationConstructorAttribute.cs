namespace MessagePack;

[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SerializationConstructorAttribute : Attribute;
