using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>
/// An exception as a payload: an array of full type name, message, stack, parameter or object name, and the inner exception or nil. With
/// properties a map of their names to values follows, or nil; with several inner exceptions an array of those after the first. Further
/// fields are skipped. It is rebuilt only as a type of <see cref="ExceptionRegistry"/>; any other becomes a <see cref="RemoteException"/>.
/// </summary>
internal static class FaultFormat
{
    public const int FewestFields = 5;

    public static void Write(ref MessagePackWriter writer, Exception exception, bool withStack = true) =>
        new FaultWriter(withStack).Write(ref writer, exception, FaultLimits.MaxInnerDepth);

    /// <exception cref="MessagePackSerializationException">This is no exception, or one with too much inside it.</exception>
    /// <exception cref="EndOfStreamException">The input ends before the exception does.</exception>
    public static Exception Read(ref MessagePackReader reader) => new FaultReader().Read(ref reader, FaultLimits.MaxInnerDepth);
}
