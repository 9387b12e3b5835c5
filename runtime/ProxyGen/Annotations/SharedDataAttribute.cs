namespace ProxyGen;

/// <summary>
/// Registers a data type, or a closed generic form such as <c>SharedDictionary&lt;string, Page&gt;</c>, that the generator cannot see
/// in the signatures of this assembly: <c>[assembly: SharedData(typeof(Page))]</c>.
/// </summary>
/// <param name="type">The type to register.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SharedDataAttribute(Type type) : Attribute
{
    /// <summary>The type to register.</summary>
    public Type Type { get; } = type;
}
