using System.Numerics;

namespace ProxyGen;

/// <summary>Operations on shared values that are numbers.</summary>
public static class SharedValueExtensions
{
    /// <summary>Adds 1, in one step that no other process can come between.</summary>
    /// <returns>The new value.</returns>
    public static T Increment<T>(this SharedValue<T> value)
        where T : struct, INumber<T> => value.Increment(T.One);

    /// <summary>Adds <paramref name="delta"/>, in one step that no other process can come between.</summary>
    /// <returns>The new value.</returns>
    public static T Increment<T>(this SharedValue<T> value, T delta)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.AddTo(delta);
    }

    /// <inheritdoc cref="Increment{T}(SharedValue{T})"/>
    public static ValueTask<T> IncrementAsync<T>(this SharedValue<T> value, CancellationToken cancellationToken = default)
        where T : struct, INumber<T> => value.IncrementAsync(T.One, cancellationToken);

    /// <inheritdoc cref="Increment{T}(SharedValue{T}, T)"/>
    public static ValueTask<T> IncrementAsync<T>(this SharedValue<T> value, T delta, CancellationToken cancellationToken = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.AddToAsync(delta, cancellationToken);
    }
}
