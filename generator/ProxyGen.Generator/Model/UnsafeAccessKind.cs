namespace ProxyGen.Generator.Model;

/// <summary>What is accessed behind the compiler's back; the names are those of <c>UnsafeAccessorKind</c>.</summary>
internal enum UnsafeAccessKind
{
    Constructor,
    Method,
    Field,
}
