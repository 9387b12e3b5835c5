using System.ComponentModel;
using System.Globalization;

namespace ProxyGen.Serialization;

/// <summary>
/// What a generated formatter knows of its data type for messages. When a value cannot be read, it says which member the two sides do
/// not agree about.
/// </summary>
/// <param name="type">The data type.</param>
/// <param name="isArray">Whether members have places in an array; if not, they have names in a map.</param>
/// <param name="members">Each member's key on the wire, its name and its type.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DataDescription(string type, bool isArray, (string Key, string Name, string Type)[] members)
{
    /// <summary>Stands for the position behind all members.</summary>
    public const int AllRead = int.MaxValue;

    /// <summary>Whether <see cref="Explain"/> knows more than the exception says.</summary>
    /// <param name="exception">What the formatter threw.</param>
    /// <param name="index">How many members were read before; <see cref="AllRead"/> after the last.</param>
    public static bool CanExplain(Exception exception, int index) =>
        index != AllRead && (exception is OverflowException or MessagePackSerializationException { NamesMember: false });

    /// <summary>Makes an exception that names the member whose value could not be read.</summary>
    /// <param name="exception">What the formatter threw.</param>
    /// <param name="reader">Where from.</param>
    /// <param name="start">Where the object begins.</param>
    /// <param name="index">How many members were read before; -1 if not even the header was.</param>
    public Exception Explain(Exception exception, ref MessagePackReader reader, int start, int index)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (index < 0)
        {
            return Explained(
                $"'{type}' is {(isArray ? "an array of members by number" : "a map of members by name")} here, "
                + "but not where it was sent.",
                exception);
        }

        string key = isArray ? index.ToString(CultureInfo.InvariantCulture) : reader.KeyAt(start, index);
        foreach (var member in members)
        {
            if (member.Key == key)
            {
                return Explained($"The member '{member.Name}' of '{type}' is '{member.Type}' here, but not where it was sent.", exception);
            }
        }

        return Explained($"The member with the key '{key}' of '{type}' cannot be read.", exception);
    }

    /// <summary>The exception for a payload without a member that must be there.</summary>
    /// <param name="member">The member.</param>
    public Exception IsMissing(string member) =>
        new MessagePackSerializationException(
            $"The required member '{member}' of '{type}' was not sent. The sender has another version of the type: "
            + "build both from the same one, or remove 'required' and give the member a default.")
        {
            NamesMember = true,
        };

    /// <summary>The exception for a value whose class derives from the declared one.</summary>
    /// <param name="actual">The value's class.</param>
    public Exception IsDerived(Type actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        return new MessagePackSerializationException(
            $"A '{actual.CSharpName()}' stands where '{type}' is declared: what it adds would be lost. "
            + $"Declare '{actual.CSharpName()}', or make the base an abstract class "
            + "with [SharedUnion] for each class that may stand there.");
    }

    private static MessagePackSerializationException Explained(string what, Exception exception) =>
        new(
            $"{what} {exception.Message} Build both sides from one version of the type; "
            + "to change a member's type, add a member of another name.",
            exception)
        {
            NamesMember = true,
        };
}
