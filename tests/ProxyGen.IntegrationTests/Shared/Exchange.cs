using System.ComponentModel;

namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Raises events.</summary>
[Shared]
public class Exchange : INotifyPropertyChanged
{
    private EventHandler<PriceChangedEventArgs>? _counted;
    private int _subscribers;

    public event EventHandler<PriceChangedEventArgs>? PriceChanged;

    public event EventHandler? Closed;

    public event Action<int, string>? Traded;

    public event Action<Exchange, AccountProxy?>? Opened;

    public event PropertyChangedEventHandler? PropertyChanged;

    public event EventHandler<PriceChangedEventArgs>? Counted
    {
        add
        {
            _subscribers++;
            _counted += value;
        }

        remove
        {
            _subscribers--;
            _counted -= value;
        }
    }

    public int Subscribers => _subscribers;

    public decimal Price { get; private set; }

    public void SetPrice(decimal price)
    {
        var arguments = new PriceChangedEventArgs(Price, price) { Reason = "set" };
        Price = price;
        PriceChanged?.Invoke(this, arguments);
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Price)));
        _counted?.Invoke(this, arguments);
    }

    public void Close(bool withSender) => Closed?.Invoke(withSender ? this : new object(), EventArgs.Empty);

    public void Trade(int from, int count)
    {
        for (int i = from; i < from + count; i++)
        {
            Traded?.Invoke(i, $"{i}");
        }
    }

    public void TradeLong(int count, int length)
    {
        string text = new('x', length);
        for (int i = 0; i < count; i++)
        {
            Traded?.Invoke(i, text);
        }
    }

    public bool HasTraders() => Traded is not null;

    public void Open(AccountProxy? account) => Opened?.Invoke(this, account);
}
