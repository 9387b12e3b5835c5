namespace ProxyGen.Generator.Contracts;

/// <summary>Where a type stands.</summary>
internal enum PayloadPlace
{
    /// <summary>In the signature of a shared class, where the class itself stands for its proxy.</summary>
    Signature,

    /// <summary>In data or among a worker's arguments, where only the proxy exists.</summary>
    Data,
}
