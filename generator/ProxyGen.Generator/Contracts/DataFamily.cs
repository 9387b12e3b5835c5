namespace ProxyGen.Generator.Contracts;

/// <summary>Which attributes say what of a data type is copied.</summary>
internal enum DataFamily
{
    /// <summary>None: public members by name.</summary>
    None,

    /// <summary><c>[DataContract]</c>: members marked <c>[DataMember]</c>.</summary>
    DataContract,

    /// <summary><c>[MessagePackObject]</c>: members marked <c>[Key]</c>.</summary>
    MessagePack,

    /// <summary><c>[MessagePackObject(keyAsPropertyName: true)]</c>: public members by name.</summary>
    MessagePackByName,
}
