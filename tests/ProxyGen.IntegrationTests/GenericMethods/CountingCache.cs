namespace ProxyGen.IntegrationTests.GenericMethods;

[Shared]
public class CountingCache : Cache
{
    public int Calls { get; private set; }

    public T Pass<T>(T value)
    {
        Calls++;
        return value;
    }
}
