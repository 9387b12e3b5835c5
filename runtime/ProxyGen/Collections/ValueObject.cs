using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>The manager's side of <see cref="SharedValue{T}"/>.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="value">The first value.</param>
[Shared]
[BuiltInProxy("SharedValue")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueObject<T>(T value) : IUpdateSource<ValueObject<T>>
{
    /// <summary>The value. Reading and writing it are two calls: to change it depending on itself, use <c>Increment</c> or <see cref="CompareExchange"/>.</summary>
    public T Value { get; set; } = value;

    /// <summary>Writes the value and returns the one before, in one step.</summary>
    public T Exchange(T value)
    {
        var before = Value;
        Value = value;
        return before;
    }

    /// <summary>Writes the value if it still is the one expected, compared as data, in one step.</summary>
    /// <returns>The value before; it was replaced if that equals <paramref name="comparand"/>.</returns>
    public T CompareExchange(T value, T comparand)
    {
        var before = Value;
        if (DataEquality<T>.Instance.Equals(before, comparand))
        {
            Value = value;
        }

        return before;
    }

    /// <summary>Adds to a number.</summary>
    [NotPublic]
    public T AddTo(T delta) => Value = Arithmetic.Add(Value, delta);

    object IUpdateSource.View => this;

    object IUpdateSource.Open(UndoLog undo)
    {
        Capture(undo);
        return this;
    }

    void IUpdateSource.Capture(UndoLog undo) => Capture(undo);

    private void Capture(UndoLog undo)
    {
        var captured = new CapturedValue<T>(Value);
        undo.Add(() => Value = captured.Restore());
    }
}
