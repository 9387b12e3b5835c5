using System.ComponentModel;

namespace ProxyGen.Serialization;

/// <summary>What the generated formatter of a union knows of it for messages.</summary>
/// <param name="type">The abstract class or interface.</param>
/// <param name="cases">Each case's key on the wire, and its type.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionDescription(string type, (string Key, string Type)[] cases)
{
    /// <summary>The exception for a value that is none of the cases.</summary>
    /// <param name="actual">The value's type.</param>
    public Exception HasNoCase(Type actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        return new MessagePackSerializationException(
            $"A '{actual.CSharpName()}' stands where '{type}' is declared, which has no case for it. "
            + $"Add [SharedUnion(key, typeof({actual.CSharpName()}))] to '{type}'; its cases are {Cases}.");
    }

    /// <summary>The exception for a key that stands for no case.</summary>
    /// <param name="key">What was sent.</param>
    public Exception HasNoCase(string? key) =>
        new MessagePackSerializationException(
            $"The key {key ?? "nil"} was sent for a '{type}', which stands for none of its cases here: {Cases}. "
            + "The sender has another version of the type; build both from the same one.");

    /// <summary>The exception for an array that is not a key and a value.</summary>
    /// <param name="length">The array's length.</param>
    public Exception IsNoPair(int length) =>
        new MessagePackSerializationException(
            $"An array of {length} elements was sent for a '{type}', but a union is an array of two: the key of a case, and its value.");

    private string Cases => string.Join(", ", cases.Select(static one => $"{one.Key} ({one.Type})"));
}
