namespace ProxyGen.Generator.Model;

/// <summary>What a generic method has beyond others.</summary>
/// <param name="Key">Its name with a hash of its signature: tells overloads apart in generated names.</param>
/// <param name="TypeParameters">The type parameters, escaped.</param>
/// <param name="Constraints">Their constraint clauses.</param>
internal sealed record GenericMethodModel(string Key, EquatableArray<string> TypeParameters, EquatableArray<string> Constraints)
{
    /// <summary>The type parameters in angle brackets.</summary>
    public string List => $"<{string.Join(", ", TypeParameters)}>";

    /// <summary>The constraint clauses, to stand behind a parameter list.</summary>
    public string Where => string.Concat(Constraints.Select(static constraint => " " + constraint));
}
