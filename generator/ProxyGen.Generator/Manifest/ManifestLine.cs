namespace ProxyGen.Generator.Manifest;

/// <summary>
/// A line of a manifest: a member, as in <c>Demo.Account: Deposit(System.Decimal)</c>, or the shape of a data type, as in
/// <c>data Demo.Page{Number:System.Int32}</c>.
/// </summary>
/// <param name="Contract">The contract that the member belongs to; null for data, which may belong to several.</param>
/// <param name="Text">The member with its result, or the shape.</param>
internal sealed record ManifestLine(string? Contract, string Text)
{
    private const string Data = "data ";
    private const string Separator = ": ";

    /// <summary>The name of the data type.</summary>
    public string DataName => NameIn(Text);

    public static ManifestLine OfMember(string contract, string text) => new(contract, text);

    public static ManifestLine OfData(string shape) => new(null, shape);

    /// <summary>Whether a line of the file says nothing: it is empty, or a comment.</summary>
    public static bool IsRemark(string line) => string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith("#", StringComparison.Ordinal);

    /// <summary>Reads a line that is no remark; null if it is of another form.</summary>
    public static ManifestLine? Parse(string line)
    {
        string text = line.Trim();
        if (text.StartsWith(Data, StringComparison.Ordinal))
        {
            string shape = text.Substring(Data.Length).TrimStart();
            string name = NameIn(shape);
            return name.Length == 0 || name.Length == shape.Length ? null : OfData(shape);
        }

        int end = text.IndexOf(Separator, StringComparison.Ordinal);
        return end <= 0 ? null : OfMember(text.Substring(0, end), text.Substring(end + Separator.Length).TrimStart());
    }

    public override string ToString() => Contract is null ? Data + Text : Contract + Separator + Text;

    // What follows the name depends on the kind of type; inside type arguments anything may stand.
    private static string NameIn(string shape)
    {
        int depth = 0;
        for (int i = 0; i < shape.Length; i++)
        {
            depth += shape[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && shape[i] is ('{' or '(' or '[' or ':' or '@'))
            {
                return shape.Substring(0, i);
            }
        }

        return shape;
    }
}
