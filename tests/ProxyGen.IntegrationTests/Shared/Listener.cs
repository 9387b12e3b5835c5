namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Listens to another object inside the manager.</summary>
[Shared]
public class Listener
{
    private readonly List<int> _heard = [];
    private ExchangeProxy? _exchange;

    public void Listen(ExchangeProxy exchange)
    {
        _exchange = exchange;
        exchange.Traded += OnTraded;
    }

    public void Stop() => _exchange!.Traded -= OnTraded;

    public List<int> Heard()
    {
        lock (_heard)
        {
            return [.. _heard];
        }
    }

    private void OnTraded(int number, string text)
    {
        lock (_heard)
        {
            _heard.Add(number);
        }
    }
}
