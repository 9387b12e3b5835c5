namespace ProxyGen.Protocol;

/// <summary>What an exception with all that is inside it may take on the wire.</summary>
internal static class FaultLimits
{
    /// <summary>How deep inner exceptions are nested; deeper ones are left out.</summary>
    public const int MaxInnerDepth = 8;

    /// <summary>Exceptions in all; further ones of an <see cref="AggregateException"/> are left out.</summary>
    public const int MaxExceptions = 64;

    /// <summary>The properties of all these, in bytes; what does not fit is left out.</summary>
    public const int MaxDataLength = 1024 * 1024;
}
