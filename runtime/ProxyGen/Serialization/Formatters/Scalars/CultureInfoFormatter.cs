using System.Globalization;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="CultureInfo"/> as a string, its name. What was changed in it is not kept.</summary>
public sealed class CultureInfoFormatter : IFormatter<CultureInfo>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, CultureInfo? value, PayloadContext context) => writer.Write(value?.Name);

    /// <inheritdoc/>
    public CultureInfo Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.ReadString() is not { } name)
        {
            return null!;
        }

        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException exception)
        {
            reader.ThrowInvalid("a string is not the name of a culture that this system knows.", exception);
            return null;
        }
    }
}
