namespace ProxyGen.IntegrationTests.Interfaces;

public interface IStore<T>
{
    int Count { get; }

    void Put(T item);

    T Take();

    T? Peek() => default;
}
