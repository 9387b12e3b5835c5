namespace ProxyGen.IntegrationTests.Callbacks;

/// <summary>Keeps what is reported.</summary>
internal sealed class Reports<T> : IProgress<T>
{
    private readonly List<T> _all = [];

    public IReadOnlyList<T> All
    {
        get
        {
            lock (_all)
            {
                return [.. _all];
            }
        }
    }

    public void Report(T value)
    {
        lock (_all)
        {
            _all.Add(value);
        }
    }
}
