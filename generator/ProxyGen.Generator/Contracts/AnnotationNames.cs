namespace ProxyGen.Generator.Contracts;

/// <summary>Metadata names of attributes on data, of the base library and of MessagePack for C#, which nobody needs to reference.</summary>
internal static class AnnotationNames
{
    public const string DataContract = "System.Runtime.Serialization.DataContractAttribute";
    public const string DataMember = "System.Runtime.Serialization.DataMemberAttribute";
    public const string IgnoreDataMember = "System.Runtime.Serialization.IgnoreDataMemberAttribute";
    public const string MessagePackObject = "MessagePack.MessagePackObjectAttribute";
    public const string Key = "MessagePack.KeyAttribute";
    public const string IgnoreMember = "MessagePack.IgnoreMemberAttribute";
    public const string SerializationConstructor = "MessagePack.SerializationConstructorAttribute";
    public const string Union = "MessagePack.UnionAttribute";
    public const string KnownType = "System.Runtime.Serialization.KnownTypeAttribute";
    public const string JsonDerivedType = "System.Text.Json.Serialization.JsonDerivedTypeAttribute";
    public const string MessagePackFormatter = "MessagePack.MessagePackFormatterAttribute";
}
