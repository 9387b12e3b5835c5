using System.Numerics;

namespace ProxyGen.Collections;

/// <summary>Addition for the number types of the base library, without reflection: each test is decided when the generic code is compiled.</summary>
internal static class Arithmetic
{
    /// <summary>The wrapped-around sum, as C#'s unchecked <c>+</c>.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no number type.</exception>
    public static T Add<T>(T left, T right)
    {
        if (typeof(T) == typeof(int))
        {
            return As<T, int>(left, right);
        }

        if (typeof(T) == typeof(long))
        {
            return As<T, long>(left, right);
        }

        if (typeof(T) == typeof(double))
        {
            return As<T, double>(left, right);
        }

        if (typeof(T) == typeof(decimal))
        {
            return As<T, decimal>(left, right);
        }

        return AddOther(left, right);
    }

    /// <summary>The sum of two numbers of the same type.</summary>
    /// <exception cref="NotSupportedException">They are not, or no numbers.</exception>
    public static object AddBoxed(object left, object right) => (left, right) switch
    {
        (int a, int b) => unchecked(a + b),
        (long a, long b) => unchecked(a + b),
        (double a, double b) => a + b,
        (decimal a, decimal b) => a + b,
        (float a, float b) => a + b,
        (uint a, uint b) => unchecked(a + b),
        (ulong a, ulong b) => unchecked(a + b),
        (short a, short b) => unchecked((short)(a + b)),
        (byte a, byte b) => unchecked((byte)(a + b)),
        (BigInteger a, BigInteger b) => a + b,
        _ => throw new NotSupportedException(
            $"A {right.GetType()} cannot be added to a {left.GetType()}. Both must be numbers of the same type."),
    };

    private static T AddOther<T>(T left, T right)
    {
        if (typeof(T) == typeof(float))
        {
            return As<T, float>(left, right);
        }

        if (typeof(T) == typeof(byte))
        {
            return As<T, byte>(left, right);
        }

        if (typeof(T) == typeof(sbyte))
        {
            return As<T, sbyte>(left, right);
        }

        if (typeof(T) == typeof(short))
        {
            return As<T, short>(left, right);
        }

        if (typeof(T) == typeof(ushort))
        {
            return As<T, ushort>(left, right);
        }

        if (typeof(T) == typeof(uint))
        {
            return As<T, uint>(left, right);
        }

        if (typeof(T) == typeof(ulong))
        {
            return As<T, ulong>(left, right);
        }

        if (typeof(T) == typeof(Half))
        {
            return As<T, Half>(left, right);
        }

        if (typeof(T) == typeof(BigInteger))
        {
            return As<T, BigInteger>(left, right);
        }

        throw new NotSupportedException($"A {typeof(T)} cannot be incremented. Use a number type of the base library, or a method of your own on a shared class.");
    }

    private static T As<T, TNumber>(T left, T right)
        where TNumber : INumber<TNumber> => (T)(object)unchecked((TNumber)(object)left! + (TNumber)(object)right!);
}
