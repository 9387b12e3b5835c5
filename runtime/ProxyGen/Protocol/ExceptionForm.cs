using System.ComponentModel;
using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>How exceptions of one type are written and rebuilt. Safe for use by several threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExceptionForm
{
    private protected ExceptionForm()
    {
    }

    /// <summary>The type: instances of derived ones have a form of their own.</summary>
    internal abstract Type Type { get; }

    /// <summary>Writes the properties that can be written and fit into so many bytes.</summary>
    internal abstract void WriteProperties(PooledBufferWriter output, Exception exception, int most, out int count);

    /// <summary>Reads one property; one that is unknown here, or that this build cannot read, counts as missing.</summary>
    internal abstract void ReadProperty(ExceptionData data, string name, ReadOnlySpan<byte> value);

    /// <summary>Rebuilds an exception; null if something is missing that cannot be done without.</summary>
    internal abstract Exception? Create(string message, Exception? inner, ExceptionData data);
}
