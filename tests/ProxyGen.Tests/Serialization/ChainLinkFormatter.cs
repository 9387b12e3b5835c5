using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

/// <summary>What a generated formatter of <see cref="ChainLink"/> looks like.</summary>
internal sealed class ChainLinkFormatter : IFormatter<ChainLink>
{
    public void Serialize(ref MessagePackWriter writer, ChainLink? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.EnterObject();
        writer.WriteMapHeader(1);
        writer.WriteString("Next"u8);
        Formatter<List<ChainLink>>.Default.Serialize(ref writer, value.Next!, context);
        writer.LeaveObject();
    }

    public ChainLink Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        reader.EnterObject();
        var value = new ChainLink();
        for (int count = reader.ReadMapHeader(); count > 0; count--)
        {
            if (reader.ReadStringSpan().SequenceEqual("Next"u8))
            {
                value.Next = Formatter<List<ChainLink>>.Default.Deserialize(ref reader, context);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.LeaveObject();
        return value;
    }
}
