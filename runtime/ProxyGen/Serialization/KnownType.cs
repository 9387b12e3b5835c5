namespace ProxyGen.Serialization;

/// <summary>A type with a formatter, for values that are declared as <see cref="object"/>.</summary>
internal abstract class KnownType(Type type)
{
    private string? _name;

    public Type Type { get; } = type;

    /// <summary>The name on the wire: the type as C# writes it in full.</summary>
    public string Name => _name ??= Type.CSharpName();

    /// <summary>Whether values are references to shared objects.</summary>
    public abstract bool IsReference { get; }

    /// <summary>Whether the type exists in the manager alone, as shared classes themselves do.</summary>
    public abstract bool IsOfManagerOnly { get; }

    public abstract void Serialize(ref MessagePackWriter writer, object value, PayloadContext context);

    public abstract object? Deserialize(ref MessagePackReader reader, PayloadContext context);
}
