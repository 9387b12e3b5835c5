namespace ProxyGen.Protocol;

/// <summary>What a creation does about a name. Values are part of the wire format.</summary>
internal enum CreationMode : byte
{
    /// <summary>The object has no name.</summary>
    Anonymous = 0,

    /// <summary>The object gets the name; if it is taken, the call fails.</summary>
    Named = 1,

    /// <summary>The object of this name if there is one, else a new one with it.</summary>
    GetOrCreate = 2,
}
