namespace ProxyGen;

/// <summary>
/// Names the formatter of a type or of a single member, which ProxyGen then uses instead of writing one:
/// <c>[SharedFormatter(typeof(ColorFormatter))]</c> on the type or member, or, for the type of somebody else,
/// <c>[assembly: SharedFormatter(typeof(Color), typeof(ColorFormatter))]</c>. The formatter implements <c>IFormatter&lt;T&gt;</c> and has a
/// static <c>Instance</c> or a constructor without parameters. For a generic type it is named without type arguments and has the same
/// type parameters.
/// </summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Property
    | AttributeTargets.Field | AttributeTargets.Assembly,
    AllowMultiple = true,
    Inherited = false)]
public sealed class SharedFormatterAttribute : Attribute
{
    /// <summary>Names the formatter of the type or member that is marked.</summary>
    /// <param name="formatter">The formatter.</param>
    public SharedFormatterAttribute(Type formatter) => Formatter = formatter;

    /// <summary>Names the formatter of another type, for the assembly that is marked.</summary>
    /// <param name="type">The formatted type.</param>
    /// <param name="formatter">The formatter.</param>
    public SharedFormatterAttribute(Type type, Type formatter)
    {
        Type = type;
        Formatter = formatter;
    }

    /// <summary>The formatted type, where the assembly is marked.</summary>
    public Type? Type { get; }

    /// <summary>The formatter.</summary>
    public Type Formatter { get; }
}
