using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>Has state of every kind that a transaction puts back.</summary>
[Shared]
public class Wallet
{
    private readonly Dictionary<string, List<int>> _receipts = [];
    private int _payments;

    public event EventHandler<string>? Paid;

    public int Coins { get; set; }

    public int Payments => _payments;

    public Pocket Pocket { get; } = new();

    public Pocket? Spare { get; set; }

    public Wallet? Twin { get; set; }

    [Shared]
    public List<string> Log { get; } = [];

    [Shared]
    public Dictionary<string, int> Totals { get; } = [];

    public Dictionary<string, List<int>> Receipts => _receipts;

    [SharedTransient]
    public int Seen { get; set; }

    public void Pay(int coins, string what)
    {
        Seen++;
        _payments++;
        Coins -= coins;
        Log.Add(what);
        Totals[what] = Totals.GetValueOrDefault(what) + coins;
        if (!_receipts.TryGetValue(what, out var receipts))
        {
            _receipts.Add(what, receipts = []);
        }

        receipts.Add(coins);
        Pocket.Holes++;
        Paid?.Invoke(this, what);
    }

    public void PayThrough(WalletProxy other, int coins) => other.Pay(coins, "through");

    public async Task PayThroughLaterAsync(WalletProxy other, int coins)
    {
        await Task.Yield();
        await other.PayAsync(coins, "through");
    }

    public int LookThrough(WalletProxy other) => other.Coins;

    public void Ask(Action question) => question();

    public async Task HoldAsync(string signal)
    {
        Signals.Set(signal + " begun");
        await Signals.Of(signal);
    }

    public void Open(string signal) => Signals.Set(signal);
}
