using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Generator.Contracts;

/// <summary>Names as generated code writes them: fully qualified, keywords escaped.</summary>
internal static class CSharpNames
{
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) is
            SyntaxKind.FieldKeyword or SyntaxKind.RecordKeyword or SyntaxKind.RequiredKeyword or SyntaxKind.ScopedKeyword
            or SyntaxKind.FileKeyword or SyntaxKind.VarKeyword or SyntaxKind.AwaitKeyword or SyntaxKind.ExtensionKeyword
            or SyntaxKind.UnmanagedKeyword or SyntaxKind.PartialKeyword
            ? "@" + name
            : name;

    /// <summary>A type closed over already written type arguments, those of its containing types first.</summary>
    public static string Type(INamedTypeSymbol definition, IReadOnlyList<string> arguments)
    {
        var text = new StringBuilder();
        int used = 0;
        AppendType(text, definition, arguments, ref used);
        return text.ToString();
    }

    /// <summary>A type as an operand of <c>typeof</c>: without type arguments.</summary>
    public static string TypeOperand(INamedTypeSymbol definition) =>
        Type(definition, [.. Enumerable.Repeat("", definition.AllTypeParameters().Count)]).Replace(", ", ",");

    public static string Qualified(string? space, string name, IReadOnlyList<string> arguments)
    {
        string list = arguments.Count == 0 ? "" : "<" + string.Join(", ", arguments) + ">";
        return "global::" + (space is null ? "" : space + ".") + name + list;
    }

    /// <summary>
    /// An array of already written elements. C# writes the ranks of arrays of arrays from the outside in, up to the next <c>?</c>.
    /// </summary>
    public static string Array(string element, string rank)
    {
        int start = element.Length;
        while (start > 0 && element[start - 1] == ']')
        {
            start = element.LastIndexOf('[', start - 1);
        }

        return element.Insert(start, rank);
    }

    public static string TypeParameterList(INamedTypeSymbol definition)
    {
        IReadOnlyList<ITypeParameterSymbol> parameters = definition.AllTypeParameters();
        return parameters.Count == 0 ? "" : "<" + string.Join(", ", parameters.Select(static parameter => Escape(parameter.Name))) + ">";
    }

    /// <summary>A type that is named outside of forwarded signatures, such as in constraints and exceptions.</summary>
    public static string Plain(ITypeSymbol type) => type.ToDisplayString(PlainFormat);

    private static readonly SymbolDisplayFormat PlainFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static void AppendType(StringBuilder text, INamedTypeSymbol definition, IReadOnlyList<string> arguments, ref int used)
    {
        if (definition.ContainingType is { } outer)
        {
            AppendType(text, outer, arguments, ref used);
            text.Append('.');
        }
        else
        {
            text.Append("global::");
            if (definition.NamespaceInCSharp() is { } space)
            {
                text.Append(space).Append('.');
            }
        }

        text.Append(Escape(definition.Name));
        if (definition.Arity > 0)
        {
            text.Append('<').Append(string.Join(", ", arguments.Skip(used).Take(definition.Arity))).Append('>');
            used += definition.Arity;
        }
    }
}
