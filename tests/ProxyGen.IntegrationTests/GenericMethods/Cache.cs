namespace ProxyGen.IntegrationTests.GenericMethods;

[Shared]
public class Cache
{
    private readonly Dictionary<string, object?> _values = [];

    public int Count => _values.Count;

    public void Store<T>(string key, T value) => _values[key] = value;

    public T? Find<T>(string key) => _values.TryGetValue(key, out object? value) && value is T found ? found : default;

    public bool TryFind<T>(string key, out T? value)
    {
        value = Find<T>(key);
        return _values.TryGetValue(key, out object? stored) && stored is T;
    }

    public async Task<TOut[]> ConvertAsync<TIn, TOut>(TIn[] items)
        where TIn : IConvertible
        where TOut : struct
    {
        await Task.Yield();
        return [.. items.Select(static item => (TOut)Convert.ChangeType(item, typeof(TOut), System.Globalization.CultureInfo.InvariantCulture))];
    }

    public string Name(int value) => $"int {value}";

    public string Name<T>(T value) => $"{typeof(T).Name} {value}";

    public string Name<T>(List<T> values) => $"list of {values.Count} {typeof(T).Name}";
}
