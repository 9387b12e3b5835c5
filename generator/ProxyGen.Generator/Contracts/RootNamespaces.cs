using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <summary>Finds a project's root namespace.</summary>
internal static class RootNamespaces
{
    private const string Property = "build_property.RootNamespace";

    /// <summary>The namespace as C# writes it: the project's property, or its assembly's name where that is not set.</summary>
    public static string Of(AnalyzerConfigOptions options, string assemblyName) =>
        options.TryGetValue(Property, out string? value) && Clean(value) is { Length: > 0 } space ? space
            : Clean(assemblyName) is { Length: > 0 } name ? name
            : "_";

    private static string Clean(string name) =>
        string.Join(".", name.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(static part => part.Trim())
            .Where(static part => part.Length > 0)
            .Select(Segment));

    private static string Segment(string name)
    {
        string segment = string.Concat(name.Select(static character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_'));
        return CSharpNames.Escape(SyntaxFacts.IsIdentifierStartCharacter(segment[0]) ? segment : "_" + segment);
    }
}
