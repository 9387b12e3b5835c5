namespace ProxyGen;

/// <summary>
/// Says that only one process at a time, and in it one thread, writes a shared object: then reading and writing it in several calls loses nothing, and
/// the rules about that (PG1101, PG1102, PG1104) are silent. Nothing enforces it.
/// </summary>
/// <remarks>
/// On a shared class it is said of all its members, on a member of one of that member; on a field, property or parameter that holds a proxy, of what
/// is written through it.
/// </remarks>
/// <param name="reason">Why there is one writer, for readers of the code: "only the importer writes it".</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class SingleWriterAttribute(string reason) : Attribute
{
    /// <summary>Why there is one writer.</summary>
    public string Reason { get; } = reason;
}
