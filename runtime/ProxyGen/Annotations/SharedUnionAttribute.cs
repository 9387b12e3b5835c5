namespace ProxyGen;

/// <summary>
/// Says which classes may stand where an abstract class or an interface is declared as data, each with the number that stands for it on
/// the wire: <c>[SharedUnion(0, typeof(Circle)), SharedUnion(1, typeof(Square))]</c>. A generic type names its cases without type
/// arguments, as in <c>typeof(Circle&lt;&gt;)</c>; they get its own.
/// </summary>
/// <param name="key">The number. Do not use one again for another class.</param>
/// <param name="type">The class or struct, or an abstract class or interface that has cases of its own.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class SharedUnionAttribute(int key, Type type) : Attribute
{
    /// <summary>The number that stands for the class on the wire.</summary>
    public int Key { get; } = key;

    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
