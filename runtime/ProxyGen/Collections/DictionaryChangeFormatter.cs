using System.ComponentModel;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>
/// Formats <see cref="DictionaryChange{TKey, TValue}"/> as an array: kind, key, old and new value, as far as the kind has them.
/// </summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DictionaryChangeFormatter<TKey, TValue> : IFormatter<DictionaryChange<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, DictionaryChange<TKey, TValue>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(LengthOf(value.Kind));
        writer.Write((int)value.Kind);
        if (value.Kind == CollectionChange.Cleared)
        {
            return;
        }

        Formatter<TKey>.Default.Serialize(ref writer, value.Key!, context);
        if (HasOld(value.Kind))
        {
            Formatter<TValue>.Default.Serialize(ref writer, value.OldValue!, context);
        }

        if (HasNew(value.Kind))
        {
            Formatter<TValue>.Default.Serialize(ref writer, value.NewValue!, context);
        }
    }

    /// <inheritdoc/>
    public DictionaryChange<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        int length = reader.ReadArrayHeader();
        var kind = ChangeForm.ReadKind(ref reader);
        ChangeForm.RequireLength(length, LengthOf(kind));
        return kind == CollectionChange.Cleared
            ? new DictionaryChange<TKey, TValue>(kind, default, default, default)
            : new DictionaryChange<TKey, TValue>(
                kind,
                Formatter<TKey>.Default.Deserialize(ref reader, context),
                HasOld(kind) ? Formatter<TValue>.Default.Deserialize(ref reader, context) : default,
                HasNew(kind) ? Formatter<TValue>.Default.Deserialize(ref reader, context) : default);
    }

    private static bool HasOld(CollectionChange kind) => kind is CollectionChange.Removed or CollectionChange.Changed;

    private static bool HasNew(CollectionChange kind) => kind is CollectionChange.Added or CollectionChange.Changed;

    private static int LengthOf(CollectionChange kind) => kind switch
    {
        CollectionChange.Cleared => 1,
        CollectionChange.Changed => 4,
        _ => 3,
    };
}
