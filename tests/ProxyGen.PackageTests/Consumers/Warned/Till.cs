using ProxyGen;

namespace Shop;

/// <summary>Works on what is shared.</summary>
public sealed class Till(AccountProxy account, SharedDictionary<string, int> stock, SharedQueue<string> orders, SharedLock gate)
{
    /// <summary>Changes copies.</summary>
    public void Open()
    {
        {|PG1001|}account.Limits["day"] = 1; // at most
        {|PG1001|}account.Tags.Add("open");
    }

    /// <summary>Counts in two calls.</summary>
    public void Sell(string article)
    {
        {|PG1101|}account.Visits++;

        // One less.
        {|PG1101|}stock[article] = stock[article] - 1;
        if (!stock.ContainsKey("sold"))
        {
            {|PG1102|}stock["sold"] = 0;
        }

        {|PG1101|}stock["sold"] += 1;
    }

    /// <summary>Looks, and then takes.</summary>
    public string? Next()
    {
        if (orders.Count > 0)
        {
            return {|PG1102|}orders.Dequeue();
        }

        return null;
    }

    /// <summary>Keeps the lock.</summary>
    public void Count()
    {
        {|PG1201|}gate.Acquire();
        stock["counted"] = 1;
    }

    /// <summary>Does not wait for the lock.</summary>
    public void Check()
    {
        {|PG1202|}gate.AcquireAsync();
        stock["checked"] = 1;
    }

    /// <summary>Throws the task of a lease away, and blocks a thread.</summary>
    public async Task CloseAsync()
    {
        _ = {|PG1201|}gate.AcquireAsync();
        {|PG1401|}account.Pay(2);
        await Task.Yield();
    }

    /// <summary>Locks what nobody else locks.</summary>
    public void Clear()
    {
        lock ({|PG1701|}stock)
        {
            stock.Clear();
        }
    }
}
