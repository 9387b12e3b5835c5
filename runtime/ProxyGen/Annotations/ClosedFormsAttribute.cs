using System.ComponentModel;

namespace ProxyGen.Annotations;

/// <summary>Written by the generator: the closed forms that an assembly registers, for the analyzers of this and of other assemblies.</summary>
/// <param name="forms">The contracts of closed classes, and the closed generic methods.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClosedFormsAttribute(params string[] forms) : Attribute
{
    /// <summary>The contracts of closed classes, and the closed generic methods.</summary>
    public IReadOnlyList<string> Forms { get; } = forms;
}
