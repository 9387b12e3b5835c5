namespace ProxyGen.Benchmarks.Analysis;

/// <summary>
/// Files that touch proxies: shared classes, collections, locks, tasks, workers. What the rules must report in them is marked at the end of the
/// line, as <c>// PG1101</c>.
/// </summary>
internal static class ProxyFiles
{
    private static readonly Func<int, string>[] Shapes = [SharedClass, Caller, Collections, Leases, Workers, Queues, Mistakes, Holder];

    /// <summary>Files with so many lines together, and the last of them whole.</summary>
    public static IEnumerable<(string File, string Text)> Write(int lines)
    {
        for (int number = 0; lines > 0; number++)
        {
            // A file that uses a shared class comes after it.
            string text = Shapes[number % Shapes.Length](number / Shapes.Length);
            lines -= text.AsSpan().Count('\n');
            yield return ($"Shared{number}.cs", text);
        }
    }

    private static string SharedClass(int number) => $$"""
        using ProxyGen;

        namespace Plant.Shared;

        /// <summary>What is in stock in one hall.</summary>
        [Shared]
        public class Hall{{number}}(string name)
        {
            private int _moves;

            public string Name { get; } = name;

            public int Count { get; set; }

            public decimal Value { get; set; }

            public List<string> Notes { get; set; } = [];

            public Dictionary<string, int> Limits { get; set; } = [];

            [Shared] public Dictionary<string, int> Stock { get; } = [];

            [Shared] public List<Delivery{{number}}> Deliveries { get; } = [];

            public event EventHandler<int>? Moved;

            public void Move(string article, int amount)
            {
                Stock[article] = Stock.GetValueOrDefault(article) + amount;
                Count += amount;
                _moves++;
                Moved?.Invoke(this, amount);
            }

            public void Add(Delivery{{number}} delivery)
            {
                Deliveries.Add(delivery);
                Value += delivery.Price * delivery.Amount;
            }

            [SharedRead] public int CountMoves() => _moves;

            public Delivery{{number}}? Find(string article) => Deliveries.Find(delivery => delivery.Article == article);

            public Task<int> SumAsync(CancellationToken cancellationToken = default) =>
                Task.FromResult(Deliveries.Sum(delivery => delivery.Amount));

            public void Annotate(string note) => Notes.Add(note);
        }

        public record Delivery{{number}}(string Article, int Amount, decimal Price);

        """;

    private static string Caller(int number) => $$"""
        using ProxyGen;

        namespace Plant.Shared;

        /// <summary>Moves goods from hall to hall.</summary>
        public sealed class Mover{{number}}(Hall{{number}}Proxy from, Hall{{number}}Proxy to)
        {
            private int _failures;

            public int Failures => _failures;

            public void Move(string article, int amount)
            {
                if (amount <= 0)
                {
                    throw new ArgumentOutOfRangeException(nameof(amount));
                }

                from.Move(article, -amount);
                to.Move(article, amount);
            }

            public async Task MoveAllAsync(IEnumerable<(string Article, int Amount)> orders, CancellationToken cancellationToken)
            {
                foreach (var (article, amount) in orders)
                {
                    try
                    {
                        await from.MoveAsync(article, -amount, cancellationToken);
                        await to.MoveAsync(article, amount, cancellationToken);
                    }
                    catch (SharedException exception) when (!cancellationToken.IsCancellationRequested)
                    {
                        _failures++;
                        await to.AnnotateAsync(exception.Message, cancellationToken);
                    }
                }
            }

            public int Empty() => from.Update(static hall =>
            {
                int count = hall.Count;
                hall.Count = 0;
                return count;
            });

            public async Task<string> DescribeAsync()
            {
                int sum = await to.SumAsync();
                return $"{await to.GetNameAsync()}: {sum} in {await to.GetCountAsync()}";
            }
        }

        """;

    private static string Collections(int number) => $$"""
        using ProxyGen;

        namespace Plant.Shared;

        /// <summary>Counts words in a dictionary that processes share.</summary>
        public sealed class Words{{number}}(SharedDictionary<string, int> counts, SharedList<string> seen, SharedSet<string> ignored)
        {
            private readonly HashSet<string> _known = [];

            public void Count(IEnumerable<string> words)
            {
                foreach (string word in words)
                {
                    string key = word.Trim().ToUpperInvariant();
                    if (key.Length == 0 || !_known.Add(key) || ignored.Contains(key))
                    {
                        continue;
                    }

                    counts.Increment(key);
                }
            }

            public bool Begin(string word)
            {
                if (!counts.TryAdd(word, 0))
                {
                    return false;
                }

                seen.Add(word);
                return true;
            }

            public Dictionary<int, List<string>> Group()
            {
                Dictionary<int, List<string>> groups = [];
                foreach (var (word, count) in counts.ToArray())
                {
                    if (!groups.TryGetValue(count, out List<string>? group))
                    {
                        groups[count] = group = [];
                    }

                    group.Add(word);
                }

                return groups;
            }

            public List<string> Longest(int most) => [.. seen.ToList().OrderByDescending(static word => word.Length).Take(most)];
        }

        """;

    private static string Leases(int number) => $$"""
        using ProxyGen;

        namespace Plant.Shared;

        /// <summary>Takes several steps under one lock of all processes.</summary>
        public sealed class Booking{{number}}(SharedLock gate, SharedReaderWriterLock tables, SharedDictionary<string, decimal> balances)
        {
            private readonly Lock _local = new();
            private decimal _booked;

            public void Book(string from, string to, decimal amount)
            {
                using (gate.Acquire())
                {
                    if (!balances.TryGetValue(from, out decimal balance) || balance < amount)
                    {
                        throw new InvalidOperationException($"{from} has too little.");
                    }

                    balances[from] = balance - amount;
                    balances[to] = balances[to] + amount;
                }

                lock (_local)
                {
                    _booked += amount;
                }
            }

            public async Task<decimal> SettleAsync(string name, CancellationToken cancellationToken)
            {
                await using SharedLease lease = await gate.AcquireAsync(cancellationToken);
                var (found, balance) = await balances.TryGetValueAsync(name, cancellationToken);
                if (found)
                {
                    await balances.SetItemAsync(name, 0, cancellationToken);
                }

                return balance + _booked;
            }

            public decimal Sum(IEnumerable<string> names)
            {
                using SharedLease lease = tables.AcquireRead();
                decimal sum = 0;
                foreach (string name in names)
                {
                    sum += balances.GetValueOrDefault(name);
                }

                return sum;
            }
        }

        """;

    private static string Workers(int number) => $$"""
        using ProxyGen;

        namespace Plant.Shared;

        /// <summary>What runs in processes of its own.</summary>
        public static class Packing{{number}}
        {
            [Worker]
            public static int Pack(Hall{{number}}Proxy hall, int[] amounts, string article)
            {
                int sum = 0;
                foreach (int amount in amounts)
                {
                    hall.Move(article, amount);
                    sum += amount;
                }

                return sum;
            }

            [Worker]
            public static async Task DrainAsync(SharedQueue<string> articles, Hall{{number}}Proxy hall, CancellationToken cancellationToken)
            {
                while (await articles.TryDequeueAsync(TimeSpan.Zero, cancellationToken) is (true, { } article))
                {
                    await hall.MoveAsync(article, -1, cancellationToken);
                }
            }

            public static async Task<int> PackAllAsync(Hall{{number}}Proxy hall, IEnumerable<string> articles)
            {
                List<Task<int>> results = [];
                foreach (string article in articles)
                {
                    int[] amounts = [.. Enumerable.Range(1, article.Length)];
                    var worker = WorkerProcess.Start(Packing{{number}}Workers.Pack, hall, amounts, article);
                    results.Add(worker.Result);
                }

                int[] sums = await Task.WhenAll(results);
                return sums.Sum();
            }
        }

        """;

    private static string Queues(int number) => $$"""
        using ProxyGen;

        namespace Plant.Shared;

        /// <summary>Hands jobs from process to process.</summary>
        public sealed class Jobs{{number}}(SharedQueue<string> jobs, SharedValue<int> done, SharedStack<int> spare)
        {
            public event EventHandler<string>? Finished;

            public void Offer(IReadOnlyCollection<string> names)
            {
                if (names.Count > 1)
                {
                    jobs.EnqueueRange(names);
                    return;
                }

                foreach (string name in names)
                {
                    jobs.Enqueue(name);
                }
            }

            public int Run(int most)
            {
                int count = 0;
                while (count < most && jobs.TryDequeue(out string? job))
                {
                    Finished?.Invoke(this, job);
                    done.Increment();
                    count++;
                }

                return count;
            }

            public async IAsyncEnumerable<string> TakeAsync(int most)
            {
                for (int taken = 0; taken < most; taken++)
                {
                    string job = await jobs.DequeueAsync();
                    if (job.Length > 0)
                    {
                        yield return job;
                    }
                }
            }

            public int Slot() => spare.TryPop(out int slot) ? slot : -1;
        }

        """;

    private static string Mistakes(int number) => $$"""
        using ProxyGen;

        namespace Plant.Shared;

        /// <summary>What the rules are there for.</summary>
        public sealed class Careless{{number}}(Hall{{number}}Proxy hall, SharedDictionary<string, List<int>> lists, SharedLock gate)
        {
            private readonly List<string> _log = [];

            public void Count(int amount)
            {
                hall.Count += amount; // PG1101
                _log.Add($"{amount} more");
            }

            public void Limit(string article, int limit)
            {
                hall.Limits[article] = limit; // PG1001
                lists["all"].Add(limit); // PG1001
            }

            public void Begin(string name)
            {
                if (!lists.ContainsKey(name))
                {
                    lists[name] = []; // PG1102
                }
            }

            public int Steal(bool isUrgent)
            {
                SharedLease lease = gate.Acquire(); // PG1201
                if (isUrgent)
                {
                    return 0;
                }

                lease.Release();
                return _log.Count;
            }

            public async Task<int> MoveAsync(string article)
            {
                await Task.Yield();
                hall.Move(article, 1); // PG1401
                return await hall.SumAsync();
            }
        }

        """;

    private static string Holder(int number) => $$"""
        using ProxyGen;

        namespace Plant.Shared;

        /// <summary>Has proxies among much else.</summary>
        public sealed class Office{{number}}(SharedManager manager) : IDisposable
        {
            private readonly Dictionary<string, Hall{{number}}Proxy> _halls = new(StringComparer.Ordinal);
            private readonly List<(string Name, DateTime Opened)> _openings = [];

            public int Openings => _openings.Count;

            public Hall{{number}}Proxy Open(string name)
            {
                if (_halls.TryGetValue(name, out var hall))
                {
                    return hall;
                }

                hall = manager.CreateHall{{number}}(name);
                _halls.Add(name, hall);
                _openings.Add((name, DateTime.UtcNow));
                return hall;
            }

            public IEnumerable<string> OpenedSince(DateTime time)
            {
                foreach (var (name, opened) in _openings)
                {
                    if (opened >= time)
                    {
                        yield return name;
                    }
                }
            }

            public string Largest() => _halls.Count == 0 ? "" : _halls.MaxBy(static pair => pair.Value.Count).Key;

            public void Dispose()
            {
                foreach (var hall in _halls.Values)
                {
                    hall.Dispose();
                }

                _halls.Clear();
            }
        }

        """;
}
