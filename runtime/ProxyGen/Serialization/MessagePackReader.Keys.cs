using System.Text;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Whether an extension of a type is next.</summary>
    internal readonly bool IsExtension(sbyte typeCode) =>
        NextMessagePackType == MessagePackType.Extension && PeekExtensionHeader().Header.TypeCode == typeCode;

    /// <summary>The key of a pair in a map that was read before, for messages.</summary>
    internal readonly string KeyAt(int start, int index)
    {
        var again = this;
        again._position = start;
        int count = again.ReadMapHeader();
        for (int i = 0; i < Math.Min(index, count); i++)
        {
            again.Skip();
            again.Skip();
        }

        return again.NextMessagePackType == MessagePackType.String
            ? Encoding.UTF8.GetString(again.ReadStringSpan())
            : again.NextMessagePackType.ToString();
    }
}
