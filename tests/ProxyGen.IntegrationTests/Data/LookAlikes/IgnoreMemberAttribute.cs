namespace MessagePack;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
internal sealed class IgnoreMemberAttribute : Attribute;
