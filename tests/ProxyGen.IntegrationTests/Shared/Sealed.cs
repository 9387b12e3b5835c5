namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Data that refuses to be read, and so to be written, when its content is negative.</summary>
public sealed class Sealed
{
    private readonly int _content;

    public int Content
    {
        get => _content >= 0 ? _content : throw new InvalidOperationException("It is sealed.");
        init => _content = value;
    }
}
