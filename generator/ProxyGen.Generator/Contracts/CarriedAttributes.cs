using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Attributes that mean the same on a proxy as on its class.</summary>
internal static class CarriedAttributes
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis.";

    private static readonly HashSet<string> OfDeclarations = new(StringComparer.Ordinal)
    {
        "System.ComponentModel.EditorBrowsableAttribute",
        KnownNames.Experimental,
    };

    private static readonly HashSet<string> AboutNull = new(StringComparer.Ordinal)
    {
        CodeAnalysis + "AllowNullAttribute",
        CodeAnalysis + "DisallowNullAttribute",
        CodeAnalysis + "MaybeNullAttribute",
        CodeAnalysis + "MaybeNullWhenAttribute",
        CodeAnalysis + "NotNullAttribute",
        CodeAnalysis + "NotNullWhenAttribute",
        CodeAnalysis + "NotNullIfNotNullAttribute",
    };

    // The manager's side of a built-in type is hidden from editors; its proxy is what users see.
    private static readonly HashSet<string> OfBuiltInClasses = new(StringComparer.Ordinal) { KnownNames.Experimental };

    /// <summary>Those of a class or member.</summary>
    public static EquatableArray<string> Of(ISymbol symbol) =>
        Read(symbol.GetAttributes(), symbol is ITypeSymbol type && type.IsBuiltInClass() ? OfBuiltInClasses : OfDeclarations)
            .Select(static text => $"[{text}]").ToEquatableArray();

    /// <summary>What is said of null for a parameter; empty for nothing.</summary>
    public static string AboutNullOf(IParameterSymbol parameter) =>
        string.Concat(Read(parameter.GetAttributes(), AboutNull).Select(static text => $"[{text}] "));

    /// <summary>What is said of null for a result; null for nothing.</summary>
    public static string? AboutNullOfResult(IMethodSymbol method) => Join("return: ", Read(method.GetReturnTypeAttributes(), AboutNull));

    /// <summary>What is said of null for a property or field; null for nothing.</summary>
    public static string? AboutNullOf(ISymbol member) => Join("", Read(AllOf(member), AboutNull).Distinct());

    // In metadata these attributes of a property stand on the getter's result and the setter's parameter.
    private static AttributeData[] AllOf(ISymbol member)
    {
        IPropertySymbol? property = member as IPropertySymbol;
        return
        [
            .. member.GetAttributes(),
            .. property?.GetMethod?.GetReturnTypeAttributes() ?? [],
            .. property?.SetMethod?.Parameters.LastOrDefault()?.GetAttributes() ?? [],
        ];
    }

    private static string? Join(string target, IEnumerable<string> attributes)
    {
        string[] all = [.. attributes.Select(text => $"[{target}{text}]")];
        return all.Length == 0 ? null : string.Join("\n", all);
    }

    private static IEnumerable<string> Read(IEnumerable<AttributeData> attributes, HashSet<string> names)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && names.Contains(type.MetadataNameInFull()))
            {
                IEnumerable<string> arguments = attribute.ConstructorArguments.Select(static argument => argument.ToCSharpString())
                    .Concat(attribute.NamedArguments.Select(static argument => $"{argument.Key} = {argument.Value.ToCSharpString()}"));
                string name = CSharpNames.Plain(type);
                string list = string.Join(", ", arguments.Select(static argument =>
                    argument.StartsWith("System.", StringComparison.Ordinal) ? "global::" + argument : argument));
                yield return list.Length == 0 ? name : $"{name}({list})";
            }
        }
    }
}
