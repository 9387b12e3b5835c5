namespace ProxyGen.Serialization;

/// <summary>Marks formatters that write which object a value is, not what is in it: such values are compared by identity.</summary>
internal interface IReferenceFormatter
{
    /// <summary>Whether the type exists in every process, as proxies do, and not in the manager alone.</summary>
    bool IsKnownEverywhere { get; }
}
