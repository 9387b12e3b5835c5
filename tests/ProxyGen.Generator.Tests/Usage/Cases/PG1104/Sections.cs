namespace Cases;

/// <summary>Read under one lease, written under another or none.</summary>
public class Sections
{
    private readonly SharedLock _gate = null!;

    public void Two(AccountProxy a)
    {
        int n;
        using (_gate.Acquire())
        {
            n = a.Count;
        }

        using (_gate.Acquire())
        {
            a.Count = n + 1; // PG1104
        }
    }

    public void TwoLocks(AccountProxy a, SharedLock first, SharedLock second)
    {
        int n;
        using (first.Acquire())
        {
            n = a.Count + 1;
        }

        using (second.Acquire())
        {
            a.Count = n; // PG1104
        }
    }

    public void Outside(AccountProxy a)
    {
        int n;
        using (_gate.Acquire())
        {
            n = a.Count;
        }

        a.Count = n + 1; // PG1104
    }

    public void Checked(SharedDictionary<string, int> d, string k)
    {
        bool has;
        using (_gate.Acquire())
        {
            has = d.ContainsKey(k);
        }

        if (!has)
        {
            using (_gate.Acquire())
            {
                d[k] = 1; // PG1104
            }
        }
    }

    public void ReadAndWrite(AccountProxy a, SharedReaderWriterLock gate)
    {
        int n;
        using (gate.AcquireRead())
        {
            n = a.Count;
        }

        using (gate.AcquireWrite())
        {
            a.Count = n + 1; // PG1104
        }
    }

    public void ReadCheckedAndWritten(SharedReaderWriterLock gate, SharedDictionary<string, int> d)
    {
        using (gate.AcquireRead())
        {
            if (d.ContainsKey("a"))
            {
                return;
            }
        }

        using (gate.AcquireWrite())
        {
            d["a"] = 1; // PG1104
        }
    }

    public async Task Async(AccountProxy a)
    {
        int n;
        await using (await _gate.AcquireAsync())
        {
            n = await a.GetCountAsync();
        }

        await Task.Delay(1);
        await using (await _gate.AcquireAsync())
        {
            await a.SetCountAsync(n * 2); // PG1104
        }
    }

    public void Released(AccountProxy a)
    {
        SharedLease lease = _gate.Acquire();
        int n = a.Count;
        lease.Release();
        lease = _gate.Acquire();
        a.Count = n + 1; // PG1104
        lease.Release();
    }

    public void EachRound(AccountProxy a)
    {
        int n = 0;
        for (int i = 0; i < 3; i++)
        {
            using (_gate.Acquire())
            {
                a.Count = n; // PG1104
                n = a.Count + 1;
            }
        }
    }

    public void TryFinally(AccountProxy a)
    {
        int n;
        SharedLease first = _gate.Acquire();
        try
        {
            n = a.Count;
        }
        finally
        {
            first.Dispose();
        }

        SharedLease second = _gate.Acquire();
        try
        {
            a.Count = n - 1; // PG1104
        }
        finally
        {
            second.Dispose();
        }
    }

    public void ReadAgain(AccountProxy a)
    {
        int n;
        using (_gate.Acquire())
        {
            n = a.Count;
        }

        Use(n);
        using (_gate.Acquire())
        {
            n = a.Count;
            a.Count = n + 1;
        }
    }

    public void ComparedAgain(AccountProxy a)
    {
        int n;
        using (_gate.Acquire())
        {
            n = a.Count;
        }

        using (_gate.Acquire())
        {
            if (a.Count == n)
            {
                a.Count = n + 1;
            }
        }
    }

    public void Other(AccountProxy a, AccountProxy b)
    {
        int n;
        using (_gate.Acquire())
        {
            n = a.Count;
        }

        using (_gate.Acquire())
        {
            b.Count = n + 1;
        }
    }

    public void Nested(AccountProxy a, SharedLock inner)
    {
        using (_gate.Acquire())
        {
            int n;
            using (inner.Acquire())
            {
                n = a.Count;
            }

            using (inner.Acquire())
            {
                a.Count = n + 1;
            }
        }
    }

    public void Restored(AccountProxy a)
    {
        int before;
        using (_gate.Acquire())
        {
            before = a.Count;
            a.Count = 0;
        }

        using (_gate.Acquire())
        {
            a.Count = before;
        }
    }

    private static void Use(int n) { }
}
