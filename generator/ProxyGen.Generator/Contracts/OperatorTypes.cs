using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Generator.Contracts;

/// <summary>What operators of the language's own types give.</summary>
internal static class OperatorTypes
{
    // In the order in which they win over each other; decimal does over integers only.
    private static readonly SpecialType[] Numbers =
        [SpecialType.System_Double, SpecialType.System_Single, SpecialType.System_Decimal, SpecialType.System_Int64, SpecialType.System_Int32];

    /// <summary>The type of the result; null if that is not certain.</summary>
    public static ITypeSymbol? Of(SyntaxKind operation, ITypeSymbol? left, ITypeSymbol? right, Compilation compilation)
    {
        if (operation is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
            or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
            or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        {
            return compilation.GetSpecialType(SpecialType.System_Boolean);
        }

        if (operation == SyntaxKind.AddExpression
            && (left?.SpecialType == SpecialType.System_String || right?.SpecialType == SpecialType.System_String))
        {
            return compilation.GetSpecialType(SpecialType.System_String);
        }

        int winner = left is null || right is null
            ? -1
            : Array.FindIndex(Numbers, number => left.SpecialType == number || right.SpecialType == number);
        return winner >= 0 && Numbers.Contains(left!.SpecialType) && Numbers.Contains(right!.SpecialType)
            ? compilation.GetSpecialType(Numbers[winner])
            : null;
    }
}
