using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>Compares the constants of programs.</summary>
internal static class Constants
{
    /// <summary>What a comparison gives; null where it is none.</summary>
    public static bool? Compare(BinaryOperatorKind kind, object? left, object? right)
    {
        left = Widened(left);
        right = Widened(right);
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            return Equals(left, right) == (kind == BinaryOperatorKind.Equals);
        }

        if (left is not double number || right is not double other)
        {
            return null;
        }

        return kind switch
        {
            BinaryOperatorKind.LessThan => number < other,
            BinaryOperatorKind.LessThanOrEqual => number <= other,
            BinaryOperatorKind.GreaterThan => number > other,
            BinaryOperatorKind.GreaterThanOrEqual => number >= other,
            _ => null,
        };
    }

    // A number may have been converted on its way.
    private static object? Widened(object? value) => value switch
    {
        char letter => (double)letter,
        IConvertible number when number.GetTypeCode() <= TypeCode.Decimal => number.ToDouble(null),
        _ => value,
    };
}
