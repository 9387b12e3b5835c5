using System.ComponentModel;
using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>How exceptions of one type are written and rebuilt: a constructor, and the properties that travel with them.</summary>
/// <typeparam name="TException">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExceptionForm<TException> : ExceptionForm
    where TException : Exception
{
    private readonly Func<string, Exception?, ExceptionData, TException> _create;
    private readonly List<ExceptionProperty<TException>> _properties = [];

    /// <summary>A form without properties.</summary>
    /// <param name="create">Makes an exception from message and inner exception.</param>
    public ExceptionForm(Func<string, Exception?, TException> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _create = (message, inner, _) => create(message, inner);
    }

    /// <summary>A form to which properties are added.</summary>
    /// <param name="create">Makes an exception from message, inner exception and properties.</param>
    public ExceptionForm(Func<string, Exception?, ExceptionData, TException> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _create = create;
    }

    internal override Type Type => typeof(TException);

    /// <summary>Adds a property without which there is no exception: the constructor or the initializer takes it.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>This form.</returns>
    public ExceptionForm<TException> Needs<TValue>(string name, Func<TException, TValue> read) =>
        With(new ExceptionProperty<TException, TValue>(name, read, restore: null, isNeeded: true));

    /// <summary>Adds a property that keeps its default where it is missing.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="restore">Sets it; null where the constructor does.</param>
    /// <returns>This form.</returns>
    public ExceptionForm<TException> Has<TValue>(string name, Func<TException, TValue> read, Action<TException, TValue>? restore = null) =>
        With(new ExceptionProperty<TException, TValue>(name, read, restore, isNeeded: false));

    internal override void WriteProperties(PooledBufferWriter output, Exception exception, int most, out int count)
    {
        count = 0;
        if (_properties.Count == 0)
        {
            return;
        }

        using var buffer = new PooledBufferWriter();
        foreach (var property in _properties)
        {
            buffer.Clear();
            if (property.TryWrite(buffer, (TException)exception) && buffer.WrittenCount <= most - output.WrittenCount)
            {
                buffer.WrittenSpan.CopyTo(output.GetSpan(buffer.WrittenCount));
                output.Advance(buffer.WrittenCount);
                count++;
            }
        }
    }

    internal override void ReadProperty(ExceptionData data, string name, ReadOnlySpan<byte> value) =>
        _properties.Find(property => property.Name == name)?.TryRead(data, value);

    internal override Exception? Create(string message, Exception? inner, ExceptionData data)
    {
        foreach (var property in _properties)
        {
            if (property.IsNeeded && !data.Has(property.Name))
            {
                return null;
            }
        }

        var exception = _create(message, inner, data);
        foreach (var property in _properties)
        {
            property.TryRestore(exception, data);
        }

        return exception;
    }

    private ExceptionForm<TException> With(ExceptionProperty<TException> property)
    {
        _properties.Add(property);
        return this;
    }
}
