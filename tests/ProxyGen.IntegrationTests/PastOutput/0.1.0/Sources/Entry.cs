namespace PastOutput;

/// <summary>Plain data.</summary>
public sealed record Entry(string Text, decimal Amount)
{
    /// <summary>Set after construction.</summary>
    public DateOnly? Day { get; set; }
}
