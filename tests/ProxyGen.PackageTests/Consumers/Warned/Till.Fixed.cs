using ProxyGen;

namespace Shop;

/// <summary>Works on what is shared.</summary>
public sealed class Till(AccountProxy account, SharedDictionary<string, int> stock, SharedQueue<string> orders, SharedLock gate)
{
    /// <summary>Changes copies.</summary>
    public void Open()
    {
        account.Update(static x => x.Limits["day"] = 1); // at most
        account.AddTag("open");
    }

    /// <summary>Counts in two calls.</summary>
    public void Sell(string article)
    {
        account.Update(static x => x.Visits++);

        // One less.
        stock.Increment(article, -1);
        stock.TryAdd("sold", 0);

        stock.Increment("sold");
    }

    /// <summary>Looks, and then takes.</summary>
    public string? Next()
    {
        if (orders.TryDequeue(out var item))
        {
            return item;
        }

        return null;
    }

    /// <summary>Keeps the lock.</summary>
    public void Count()
    {
        using var lease = gate.Acquire();
        stock["counted"] = 1;
    }

    /// <summary>Does not wait for the lock.</summary>
    public void Check()
    {
        using var lease = gate.Acquire();
        stock["checked"] = 1;
    }

    /// <summary>Throws the task of a lease away, and blocks a thread.</summary>
    public async Task CloseAsync()
    {
        using var lease = await gate.AcquireAsync();
        await account.PayAsync(2);
        await Task.Yield();
    }

    /// <summary>Locks what nobody else locks.</summary>
    public void Clear()
    {
        using (gate.Acquire())
        {
            stock.Clear();
        }
    }
}
