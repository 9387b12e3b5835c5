using System.Runtime.CompilerServices;

namespace ProxyGen.Client;

/// <summary>Tells handed over objects apart: delegates and subscriptions by equality, anything else by identity.</summary>
internal sealed class CallbackKeyComparer : IEqualityComparer<object>
{
    public static CallbackKeyComparer Instance { get; } = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y) || (x is Delegate or EventKey && x.Equals(y));

    int IEqualityComparer<object>.GetHashCode(object obj) => obj is Delegate or EventKey ? obj.GetHashCode() : RuntimeHelpers.GetHashCode(obj);
}
