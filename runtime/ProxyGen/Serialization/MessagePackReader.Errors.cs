using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    private const int LongestExtensionHeader = 6;

    [DoesNotReturn]
    internal readonly void ThrowInvalid(string what, Exception? inner = null) =>
        throw new MessagePackSerializationException($"Offset {_position}: {what}", inner);

    [DoesNotReturn]
    private readonly void ThrowUnexpected(string expected)
    {
        byte code = NextCode;
        string format = MessagePackCode.ToFormatName(code);
        string codeText = code.ToString("x2", CultureInfo.InvariantCulture);
        throw new MessagePackSerializationException(
            $"Expected {expected} at offset {_position}, but found {format} (code 0x{codeText}).{ExplainExtension()}");
    }

    [DoesNotReturn]
    private readonly void ThrowEndOfStream(long needed) =>
        throw new EndOfStreamException(
            $"The payload ends too early: at offset {_position} at least {needed} bytes were expected, but only {Remaining} are left.");

    [DoesNotReturn]
    private readonly void ThrowTooDeep() =>
        ThrowInvalid($"more than {_maximumDepth} objects are nested.");

    private readonly string ExplainExtension()
    {
        // The header may be cut off; then there is nothing to explain.
        return NextMessagePackType == MessagePackType.Extension
            && Remaining >= LongestExtensionHeader
            && PeekExtensionHeader().Header.TypeCode is ReservedExtensionTypeCodes.Lz4Block or ReservedExtensionTypeCodes.Lz4BlockArray
            ? " It is data compressed by MessagePack for C#; ProxyGen reads uncompressed MessagePack only (MessagePackCompression.None)."
            : "";
    }
}
