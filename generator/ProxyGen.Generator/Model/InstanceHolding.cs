namespace ProxyGen.Generator.Model;

/// <summary>How a member keeps shared instances, which then stand under the guard of the object that keeps them.</summary>
internal enum InstanceHolding
{
    None,

    /// <summary>It is one itself.</summary>
    Single,

    /// <summary>It is a live collection of them.</summary>
    Items,

    /// <summary>It is a live dictionary with values of them.</summary>
    Values,
}
