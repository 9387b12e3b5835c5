using System.Text;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Names as signatures on the wire write them: CLR names, with type arguments in angle brackets.</summary>
internal static class CanonicalNames
{
    public static string Type(INamedTypeSymbol definition, IReadOnlyList<string> arguments)
    {
        var text = new StringBuilder();
        AppendName(text, definition);
        AppendArguments(text, arguments);
        return text.ToString();
    }

    public static string TypeParameter(ITypeParameterSymbol parameter) =>
        parameter.TypeParameterKind == TypeParameterKind.Method ? $"!!{parameter.Ordinal}" : parameter.Name;

    public static string Generic(string name, IReadOnlyList<string> arguments)
    {
        var text = new StringBuilder(name);
        AppendArguments(text, arguments);
        return text.ToString();
    }

    private static void AppendName(StringBuilder text, INamedTypeSymbol definition)
    {
        if (definition.ContainingType is { } outer)
        {
            AppendName(text, outer);
            text.Append('+');
        }
        else if (definition.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            text.Append(space.NameInFull()).Append('.');
        }

        text.Append(definition.Name);
    }

    private static void AppendArguments(StringBuilder text, IReadOnlyList<string> arguments)
    {
        if (arguments.Count > 0)
        {
            text.Append('<').Append(string.Join(",", arguments)).Append('>');
        }
    }
}
