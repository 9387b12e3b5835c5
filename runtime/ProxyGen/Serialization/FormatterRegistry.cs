using System.ComponentModel;

namespace ProxyGen.Serialization;

/// <summary>
/// Where formatters are registered: by generated code when an assembly is loaded, or by hand. Safe for use by several threads.
/// </summary>
public static class FormatterRegistry
{
    internal static readonly Lock Registering = new();

    /// <summary>
    /// Registers the formatter of a type in place of any earlier one. Register in a module initializer, so that it is there before the
    /// first value: it wins over the one that the generator writes, whichever is registered first.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Its formatter.</param>
    public static void Register<T>(IFormatter<T> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        EnsureBuiltIn();
        Formatter<T>.SetByHand(formatter);
    }

    /// <summary>Registers the formatter that the generator has chosen, unless one was registered by hand.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Its formatter.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void RegisterGenerated<T>(IFormatter<T> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        EnsureBuiltIn();
        Formatter<T>.Set(formatter);
    }

    /// <summary>Has the library's own formatters registered, once and before any other.</summary>
    internal static void EnsureBuiltIn() => _ = BuiltInFormatters.AreRegistered;
}
