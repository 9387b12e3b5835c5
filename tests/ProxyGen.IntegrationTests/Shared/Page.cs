namespace ProxyGen.IntegrationTests.Shared;

/// <summary>A plain record: data that is copied.</summary>
public sealed record Page(string Title, int Length, IReadOnlyList<string> Tags)
{
    public bool Equals(Page? other) => other is not null && Title == other.Title && Length == other.Length && Tags.SequenceEqual(other.Tags);

    public override int GetHashCode() => HashCode.Combine(Title, Length, Tags.Count);
}
