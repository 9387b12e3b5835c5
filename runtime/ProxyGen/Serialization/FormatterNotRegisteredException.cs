namespace ProxyGen.Serialization;

/// <summary>A value of a type that no formatter is registered for was to be written or read.</summary>
public sealed class FormatterNotRegisteredException : MessagePackSerializationException
{
    /// <summary>Creates the exception without a message.</summary>
    public FormatterNotRegisteredException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which type, and what to do.</param>
    public FormatterNotRegisteredException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which type, and what to do.</param>
    /// <param name="innerException">What led to it.</param>
    public FormatterNotRegisteredException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for a type; the message says how to register a formatter for it.</summary>
    /// <param name="type">The type without a formatter.</param>
    public FormatterNotRegisteredException(Type type)
        : base(Describe(type))
    {
        Type = type;
    }

    /// <summary>The type without a formatter, where it is known.</summary>
    public Type? Type { get; }

    private static string Describe(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = type.CSharpName();
        return $"No formatter is registered for {name}. Add [assembly: SharedData(typeof({name}))] to a project that references ProxyGen, "
            + $"so that one is generated, or register your own with FormatterRegistry.Register<{name}>(formatter).";
    }
}
