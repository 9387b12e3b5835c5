namespace ProxyGen.Generator.Diagnostics;

/// <summary>What a report of an unknown closed form tells its fix.</summary>
internal static class ClosedFormProperties
{
    /// <summary>The type arguments, as they can be written where they are lacking; not there where writing them does not help.</summary>
    public const string TypeArguments = nameof(TypeArguments);
}
