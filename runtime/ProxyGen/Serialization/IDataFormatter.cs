using System.ComponentModel;

namespace ProxyGen.Serialization;

/// <summary>A generated formatter of a data type: it tells what the type looks like on the wire, so that two builds can be compared.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDataFormatter
{
    /// <summary>
    /// The type's name on the wire, then its members in braces, as in <c>Shop.Item{Name:System.String;Price:System.Decimal}</c>. An
    /// exclamation mark after a key says that the member is required; a number in square brackets as key, that members have positions
    /// instead of names. What has another form is compared as a whole.
    /// </summary>
    string Shape { get; }
}
