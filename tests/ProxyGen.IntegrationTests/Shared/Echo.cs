namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Gives back what it is given, so that data goes through arguments and results.</summary>
[Shared]
public class Echo<T>
{
    private T? _last;

    public T? Last => _last;

    public T Return(T value)
    {
        _last = value;
        return value;
    }
}
