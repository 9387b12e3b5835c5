namespace ProxyGen.Serialization;

/// <summary>
/// Compares values as data. A value that has crossed a process boundary is a copy, so a class without equality of its own would never
/// equal itself again; such values are equal when they have the same payload.
/// </summary>
internal sealed class DataEquality<T> : IEqualityComparer<T>
{
    private static readonly bool HasOwnEquality = typeof(T).IsEnum || typeof(IEquatable<T>).IsAssignableFrom(typeof(T))
        || Nullable.GetUnderlyingType(typeof(T)) is not null;

    private DataEquality()
    {
    }

    public static DataEquality<T> Instance { get; } = new();

    public bool Equals(T? left, T? right)
    {
        if (HasOwnEquality || left is null || right is null || Formatter<T>.Default is IReferenceFormatter)
        {
            return EqualityComparer<T>.Default.Equals(left!, right!);
        }

        if (typeof(T) == typeof(object))
        {
            if (left.Equals(right))
            {
                return true;
            }

            if (left.GetType() != right.GetType() || KnownTypes.Find(left.GetType()) is not { IsReference: false })
            {
                return false;
            }
        }

        using var leftPayload = new PooledBufferWriter();
        using var rightPayload = new PooledBufferWriter();
        MessagePackSerializer.Serialize(leftPayload, left);
        MessagePackSerializer.Serialize(rightPayload, right);
        return leftPayload.WrittenSpan.SequenceEqual(rightPayload.WrittenSpan);
    }

    public int GetHashCode(T value) => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);
}
