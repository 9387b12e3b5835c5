using System.Runtime.CompilerServices;

namespace ProxyGen.Serialization;

/// <summary>Finds the formatter of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
public static class Formatter<T>
{
    private static IFormatter<T>? _registered;
    private static bool _isByHand;

    /// <summary>The formatter registered for <typeparamref name="T"/>.</summary>
    /// <exception cref="FormatterNotRegisteredException">There is none.</exception>
    public static IFormatter<T> Default => _registered ?? Require();

    /// <summary>Whether a formatter is registered for <typeparamref name="T"/>.</summary>
    public static bool IsRegistered => (_registered ?? Find()) is not null;

    /// <summary>Takes the library's or the generator's formatter, unless one was registered by hand.</summary>
    internal static void Set(IFormatter<T> formatter)
    {
        // The lock is one for all types: a static initializer here would slow down every look-up.
        lock (FormatterRegistry.Registering)
        {
            if (!_isByHand)
            {
                Volatile.Write(ref _registered, formatter);
                DataShapes.Set(typeof(T), formatter);
            }
        }

        KnownTypes.Add<T>();
    }

    internal static void SetByHand(IFormatter<T> formatter)
    {
        lock (FormatterRegistry.Registering)
        {
            _isByHand = true;
            Volatile.Write(ref _registered, formatter);
            DataShapes.Set(typeof(T), formatter);
        }

        KnownTypes.Add<T>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IFormatter<T> Require() => Find() ?? throw new FormatterNotRegisteredException(typeof(T));

    private static IFormatter<T>? Find()
    {
        FormatterRegistry.EnsureBuiltIn();
        BuiltInFormatters.Register(typeof(T));
        if (Volatile.Read(ref _registered) is { } builtIn)
        {
            return builtIn;
        }

        ModuleRegistrations.Run(typeof(T));
        return Volatile.Read(ref _registered);
    }
}
