namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="TimeZoneInfo"/> as a string, its id, by which the reader's system must know it.</summary>
public sealed class TimeZoneInfoFormatter : IFormatter<TimeZoneInfo>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, TimeZoneInfo? value, PayloadContext context)
    {
        // A zone that a program made up would be another one, or none, at the other end.
        if (value is not null && !(TimeZoneInfo.TryFindSystemTimeZoneById(value.Id, out var known) && value.HasSameRules(known)))
        {
            throw new MessagePackSerializationException(
                $"The time zone '{value.Id}' is not one of the system's, and only these can be copied, by their ids. "
                + "To copy the rules too, pass TimeZoneInfo.ToSerializedString().");
        }

        writer.Write(value?.Id);
    }

    /// <inheritdoc/>
    public TimeZoneInfo Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.ReadString() is not { } id)
        {
            return null!;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var value))
        {
            reader.ThrowInvalid("a string is not the id of a time zone that this system knows.");
        }

        return value;
    }
}
