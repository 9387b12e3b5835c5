namespace ProxyGen.Serialization;

/// <summary>
/// Where formatters are registered: by generated code when an assembly is loaded, or by hand. Safe for use by several threads.
/// </summary>
public static class FormatterRegistry
{
    /// <summary>Registers the formatter of a type in place of any earlier one.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Its formatter.</param>
    public static void Register<T>(IFormatter<T> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        EnsureBuiltIn();
        Formatter<T>.Set(formatter);
        DataShapes.Set(typeof(T), formatter);
    }

    /// <summary>Has the library's own formatters registered, once and before any other.</summary>
    internal static void EnsureBuiltIn() => _ = BuiltInFormatters.AreRegistered;
}
