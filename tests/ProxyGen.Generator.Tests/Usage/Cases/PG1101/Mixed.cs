namespace Cases;

/// <summary>What real programs look like.</summary>
public class Mixed
{
    private readonly SharedManager _manager = null!;
    private readonly SharedDictionary<string, int> _visits = null!;
    private readonly SharedDictionary<string, AccountProxy> _accounts = null!;
    private readonly SharedList<string> _log = null!;
    private readonly SharedLock _gate = null!;
    private readonly Dictionary<string, int> _cache = [];
    private int _local;

    public void CountWords(string text)
    {
        foreach (string word in text.Split(' '))
        {
            string key = word.ToLowerInvariant();
            if (_visits.TryGetValue(key, out int count))
            {
                _visits[key] = count + 1; // PG1101
            }
            else
            {
                _visits[key] = 1; // PG1102
            }
        }
    }

    public void CountWordsInOne(string text)
    {
        foreach (string word in text.Split(' '))
        {
            _visits.Increment(word);
        }
    }

    public void CountWordsHere(string text)
    {
        Dictionary<string, int> counts = [];
        foreach (string word in text.Split(' '))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        foreach ((string word, int count) in counts)
        {
            _visits.AddOrUpdate(word, count, (_, before) => before + count);
        }
    }

    public bool Withdraw(string name, decimal amount)
    {
        AccountProxy account = _accounts[name];
        if (account.Balance < amount)
        {
            return false;
        }

        account.Balance -= amount; // PG1101
        return true;
    }

    public void Transfer(AccountProxy from, AccountProxy to, decimal amount)
    {
        if (from.Balance >= amount)
        {
            from.Balance = from.Balance - amount; // PG1101
            to.Balance = to.Balance + amount; // PG1101
        }
    }

    public void TransferUnderLease(AccountProxy from, AccountProxy to, decimal amount)
    {
        using SharedLease lease = _gate.Acquire();
        if (from.Balance >= amount)
        {
            from.Balance -= amount;
            to.Balance += amount;
        }
    }

    public AccountProxy Find(string name)
    {
        if (!_accounts.TryGetValue(name, out AccountProxy? account))
        {
            account = _manager.CreateAccount(name);
            _accounts[name] = account; // PG1102
        }

        return account;
    }

    public AccountProxy FindInOne(string name) => _accounts.GetOrAdd(name, key => _manager.CreateAccount(key));

    public void Log(string line)
    {
        _log.Add(line);
        if (_log.Count > 100)
        {
            _log.RemoveAt(0); // PG1102
        }
    }

    public int NextId(SharedValue<int> last)
    {
        int id = last.Value + 1;
        last.Value = id; // PG1101
        return id;
    }

    public int NextIdInOne(SharedValue<int> last) => last.Increment();

    public void Average(SharedDictionary<string, double> averages, string key, double sample, int n)
    {
        double mean = averages.ContainsKey(key) ? averages[key] : 0;
        averages[key] = mean + (sample - mean) / n; // PG1101
    }

    public void Elect(SharedValue<int> leader, int me)
    {
        if (leader.Value == 0)
        {
            leader.Value = me; // PG1102
        }
    }

    public bool ElectInOne(SharedValue<int> leader, int me) => leader.CompareExchange(me, 0) == 0;

    public async Task Work(SharedQueue<string> jobs, SharedSet<string> done, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            string job = await jobs.DequeueAsync(token);
            if (done.Contains(job))
            {
                continue;
            }

            await Task.Delay(1, token);
            done.Add(job); // PG1102
        }
    }

    public async Task WorkInOne(SharedQueue<string> jobs, SharedSet<string> done, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            string job = await jobs.DequeueAsync(token);
            if (done.Add(job))
            {
                await Task.Delay(1, token);
            }
        }
    }

    public void Report(AccountProxy account)
    {
        int count = account.Count;
        string status = count > 10 ? "many" : "few";
        account.Note = $"{status}: {count}";
        _local = count;
        _cache["count"] = _cache.GetValueOrDefault("count") + count;
    }

    public void Reset(AccountProxy account)
    {
        Console.WriteLine($"{account.Owner} had {account.Count}");
        account.Count = 0;
        account.Note = null;
        account.Tags = [];
    }

    public void Backoff(AccountProxy account)
    {
        for (int attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                account.Count = attempt;
                return;
            }
            catch (ManagerLostException) when (attempt < 4)
            {
                Thread.Sleep(attempt * 10);
            }
        }
    }

    public void Rename(string from, string to)
    {
        if (_visits.TryRemove(from, out int count))
        {
            _visits[to] = count;
        }
    }

    public void CopyAll(SharedDictionary<string, int> target)
    {
        foreach (var pair in _visits)
        {
            target[pair.Key] = pair.Value;
        }
    }

    public void Progress(SharedArray<int> progress, int worker, int total)
    {
        for (int done = 0; done <= total; done++)
        {
            progress[worker] = done * 100 / total;
        }
    }

    public void Toggle(AccountProxy account) => account.IsOpen = !account.IsOpen; // PG1101
    public void Touch(AccountProxy account) => account.Changed = DateTime.UtcNow;

    public void Latest(AccountProxy account, DateTime seen)
    {
        if (seen > account.Changed)
        {
            account.Changed = seen; // PG1102
        }
    }

    public void Batch(AccountProxy account, IEnumerable<decimal> amounts)
    {
        decimal sum = 0;
        foreach (decimal amount in amounts)
        {
            sum += amount;
        }

        account.Balance += sum; // PG1101
    }

    public void BatchInOne(AccountProxy account, IEnumerable<decimal> amounts) => account.Deposit(amounts.Sum());

    public void Initialise(SharedNamespace settings)
    {
        if (!settings.Contains("limit"))
        {
            settings.Set("limit", 5); // PG1102
        }
    }

    public void Configure(SharedNamespace settings) => settings.GetOrAdd("limit", 5);

    public void Merge(AccountProxy account, List<string> tags)
    {
        HashSet<string> all = [.. account.Tags];
        all.UnionWith(tags);
        account.Tags = [.. all]; // PG1101
    }

    public void Replace(AccountProxy account, List<string> tags)
    {
        HashSet<string> all = [.. tags];
        all.Add("new");
        account.Tags = [.. all];
    }

    public void Compete(SharedList<string> seats, string me)
    {
        for (int i = 0; i < 10; i++)
        {
            if (seats[i] == "")
            {
                seats[i] = me; // PG1102
                break;
            }
        }
    }

    public void CompeteInOne(SharedList<string> seats, string me)
    {
        for (int i = 0; i < 10; i++)
        {
            if (seats.CompareExchange(i, me, "") == "")
            {
                break;
            }
        }
    }

    public void Drain(SharedStack<int> stack, List<int> into)
    {
        while (stack.Count > 0)
        {
            into.Add(stack.Pop()); // PG1102
        }
    }

    public void DrainAll(SharedList<int> list, List<int> into)
    {
        into.AddRange(list.ToList());
        list.Clear();
    }
}
