using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>A property that travels with exceptions of a type.</summary>
internal abstract class ExceptionProperty<TException>(string name, bool isNeeded)
    where TException : Exception
{
    public string Name => name;

    /// <summary>Whether there is no exception without it.</summary>
    public bool IsNeeded => isNeeded;

    /// <summary>Writes name and value; false, and something unfinished, if the value cannot be written.</summary>
    public abstract bool TryWrite(PooledBufferWriter output, TException exception);

    /// <summary>Reads the value; one that cannot be read is not there.</summary>
    public abstract void TryRead(ExceptionData data, ReadOnlySpan<byte> value);

    /// <summary>Sets the property if its value is there and nothing else has set it.</summary>
    public abstract void TryRestore(TException exception, ExceptionData data);
}
