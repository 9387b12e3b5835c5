namespace ProxyGen.Serialization;

/// <summary>Bounds that every payload must keep, whoever wrote it.</summary>
public static class PayloadLimits
{
    /// <summary>How deep objects may be nested in a payload unless a reader or writer is told otherwise.</summary>
    public const int MaximumDepth = 64;
}
