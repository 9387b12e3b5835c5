using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ProxyGen.Collections;

/// <summary>
/// How a <see cref="StringComparer"/> travels as an argument: the name of its culture, null for ordinal ones, and its options.
/// </summary>
internal static class TextOrder
{
    public static (string? Culture, CompareOptions Options) Describe(StringComparer comparer)
    {
        ArgumentNullException.ThrowIfNull(comparer);
        if (StringComparer.IsWellKnownOrdinalComparer(comparer, out bool ignoresCase))
        {
            return (null, ignoresCase ? CompareOptions.OrdinalIgnoreCase : CompareOptions.Ordinal);
        }

        return StringComparer.IsWellKnownCultureAwareComparer(comparer, out var culture, out var options)
            ? (culture.Name, options)
            : throw new ArgumentException("Only the base library's own string comparers can travel to the manager. Sort a copy instead.", nameof(comparer));
    }

    /// <summary>The comparer again, for items that are strings.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The caller has chosen.")]
    public static IComparer<T> ToComparer<T>(string? culture, CompareOptions options)
    {
        var comparer = culture is not null ? StringComparer.Create(CultureInfo.GetCultureInfo(culture), options)
            : options == CompareOptions.OrdinalIgnoreCase ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;
        return comparer as IComparer<T> ?? throw new NotSupportedException($"A comparer of strings cannot compare items of type {typeof(T)}.");
    }
}
