using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Generator.Contracts;

/// <summary>Writes default values of parameters as C#.</summary>
internal static class DefaultValues
{
    /// <summary>The parameter's default value; null if it has none that can be repeated.</summary>
    public static string? Of(IParameterSymbol parameter)
    {
        if (!parameter.IsOptional || !AreFollowersOptional(parameter))
        {
            return null;
        }

        return IsRepeatable(parameter)
            ? parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value }
                ? Literal(parameter.Type, value)
                : Default(parameter.Type)
            : null;
    }

    // By an attribute a moment can be one; C# cannot say so.
    private static bool IsRepeatable(IParameterSymbol parameter) =>
        parameter is not { HasExplicitDefaultValue: true, ExplicitDefaultValue: DateTime };

    // An optional parameter may stand before a required one, where C# knows no default value.
    private static bool AreFollowersOptional(IParameterSymbol parameter) =>
        ((parameter.ContainingSymbol as IMethodSymbol)?.Parameters ?? ((IPropertySymbol)parameter.ContainingSymbol).Parameters)
            .Skip(parameter.Ordinal + 1)
            .All(static follower => (follower.IsOptional && IsRepeatable(follower)) || follower.IsParams);

    private static string Default(ITypeSymbol type) =>
        !type.IsValueType && type.NullableAnnotation != NullableAnnotation.Annotated ? "default!" : "default";

    private static string Literal(ITypeSymbol type, object value)
    {
        ITypeSymbol underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        string literal = Literal(value);
        return underlying.TypeKind == TypeKind.Enum ? $"({CSharpNames.Plain(underlying)})({literal})" : literal;
    }

    private static string Literal(object value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        bool flag => flag ? "true" : "false",
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        long number => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        int.MinValue => "int.MinValue",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "default",
    };
}
