namespace Cases;

/// <summary>What changes its meaning from round to round, from branch to branch, or behind the code's back.</summary>
public class Rounds
{
    private static AccountProxy s_account = null!;
    private static int s_number;
    private AccountProxy _account = null!;
    private int _number;

    // Another proxy in the same variable.
    public void MayBeOther(AccountProxy a, AccountProxy b, bool isOther) { if (isOther) { a = b; } b.Count = a.Count + 1; }
    public void MayBeOtherField(AccountProxy b, bool isOther) { if (isOther) { _account = b; } b.Count = _account.Count + 1; }
    public void MayBeOtherStatic(AccountProxy b, bool isOther) { if (isOther) { s_account = b; } b.Count = s_account.Count + 1; }
    public void IsOtherAnyway(AccountProxy a, AccountProxy b, bool isOther) { if (isOther) { a = b; Pause(); } else { a = b; } b.Count = a.Count + 1; } // PG1101
    public void Swapped(AccountProxy a, AccountProxy b) { AccountProxy now = a; Action swap = () => now = b; swap(); a.Count = now.Count + 1; }
    public void SwappedParameter(AccountProxy a, AccountProxy b) { AccountProxy now = a; Action swap = () => a = b; swap(); now.Count = a.Count + 1; }
    public void SwappedOnOneWay(AccountProxy a, AccountProxy b, bool isOther) { AccountProxy other = a; Action swap = () => other = b; swap(); AccountProxy now = a; if (isOther) { now = other; } a.Count = now.Count + 1; }
    public void SwappedAndCopied(AccountProxy a, AccountProxy b) { Action swap = () => a = b; swap(); a.Count = b.Count + 1; }
    public void SwappedOther(AccountProxy a) { int seen = 0; Action see = () => seen = 5; see(); a.Count = a.Count + seen; } // PG1101
    public void SwappedStatic(AccountProxy b) { Action swap = () => s_account = b; swap(); s_account.Count = s_account.Count + 1; } // PG1101
    public void SwappedWritten(AccountProxy a, AccountProxy b) { Action swap = () => a = b; swap(); a.Count = 5; a.Count += 5; }
    public void SwappedInside(List<AccountProxy> all) { all.ForEach(a => { AccountProxy now = a; now.Count = a.Count + 1; }); } // PG1101
    public void SteppedKey(SharedDictionary<int, int> d) { int i = 0; Action next = () => i++; next(); d[i] = d[i] + 1; }

    public void OfPattern(AccountProxy a, (AccountProxy First, int Second) pair)
    {
        AccountProxy now = a;
        if (pair is (var first, > 5))
        {
            now = first;
        }

        a.Count = now.Count + 1;
    }

    public void OfPatternItself((AccountProxy First, int Second) pair)
    {
        if (pair is (var first, > 5))
        {
            first.Count++; // PG1101
        }
    }

    public void FirstTwo(AccountProxy[] all) { if (all is [var first, var second, ..]) { second.Count = first.Count + 1; } }
    public void FirstAgain(AccountProxy[] all) { if (all is [var first, ..]) { first.Count = first.Count + 1; } } // PG1101
    public void OfEntry(object entry) { if (entry is AccountProxy account) { account.Count = ((AccountProxy)entry).Count + 1; } } // PG1101
    public void OpenOnly((AccountProxy First, int Second) pair) { if (pair is ({ IsOpen: true } first, > 5)) { first.Count = first.Count + 1; } } // PG1101

    public void Chain(AccountProxy first)
    {
        AccountProxy now = first;
        while (now.Partner is { } next)
        {
            first.Count = now.Count + 1;
            now = next;
        }
    }

    public void ChainAndBefore(AccountProxy first)
    {
        AccountProxy before = first;
        AccountProxy now = Next();
        for (int round = 0; round < 5; round++)
        {
            now.Count = before.Count + 1;
            before = now;
            now = Next();
        }
    }

    public void KeptWhileSkipped(AccountProxy first, bool isSkipped)
    {
        int n = 0;
        AccountProxy now = first;
        while (Ready())
        {
            now.Count = n + 1; // PG1101
            n = now.Count;
            if (isSkipped)
            {
                continue;
            }

            now = Next();
            n = 0;
        }
    }

    public void FieldFromRoundBefore(AccountProxy a)
    {
        while (true)
        {
            a.Count = _number + 1; // PG1101
            Pause();
            _number = a.Count;
        }
    }

    public void StaticFromRoundBefore(AccountProxy a)
    {
        while (true)
        {
            a.Count = s_number + 1; // PG1101
            Pause();
            s_number = a.Count;
        }
    }

    public void DecidedInRoundBefore(SharedList<int> list)
    {
        bool mayAdd = true;
        while (true)
        {
            if (mayAdd)
            {
                mayAdd = false;
                if (Ready())
                {
                    list.Add(1); // PG1102
                }
            }

            mayAdd = list.Count < 10;
        }
    }

    public void AfterTheFirst(SharedQueue<int> q)
    {
        do
        {
            Console.WriteLine(q.Dequeue()); // PG1102
        }
        while (q.Count > 0);
    }

    public void LeaseOfRoundBefore(AccountProxy a, SharedLock gate, SharedCondition changed)
    {
        using SharedLease lease = gate.Acquire();
        int n = a.Count;
        while (Ready())
        {
            a.Count = n + 1; // PG1104
            changed.Wait(lease);
        }
    }

    public void LeaseRenewed(AccountProxy a, AccountProxy b, SharedLock gate, bool isSkipped)
    {
        b.Count++; // PG1101
        SharedLease lease = gate.Acquire();
        while (Ready())
        {
            int n = a.Count;
            a.Count = n + 1;
            if (isSkipped)
            {
                continue;
            }

            lease.Release();
            lease = gate.Acquire();
        }

        lease.Release();
    }

    public void LeaseRenewedAtTimes(AccountProxy a, AccountProxy b, SharedLock gate, bool isSkipped)
    {
        b.Count++; // PG1101
        SharedLease lease = gate.Acquire();
        int n = a.Count;
        while (Ready())
        {
            a.Count = n + 1;
            if (isSkipped)
            {
                continue;
            }

            lease.Release();
            lease = gate.Acquire();
            n = a.Count;
        }

        lease.Release();
    }

    public void ReleasedInRound(AccountProxy a, SharedLock gate)
    {
        SharedLease lease = gate.Acquire();
        while (true)
        {
            a.Count++; // PG1101
            lease.Release();
        }
    }

    public void LastThree(AccountProxy a)
    {
        var last = (a.Count, 0, 0);
        while (Ready())
        {
            a.Count = last.Item2 + 1; // PG1101
            last = (last.Item2, last.Item3, last.Item1);
        }
    }

    // What is kept in plain objects and tuples.
    public void KeptInMember(AccountProxy a, Address home) { home.Number = a.Count; Pause(); a.Count = home.Number + 1; } // PG1101
    public void OtherCopyChanged(AccountProxy a) { Address home = a.Home; Address? work = a.Work; home.Number = 5; a.Work = work; Console.WriteLine(home); }
    public void TupleOrOther(AccountProxy a, AccountProxy b, bool isOther) { var both = (a.Count, 5); if (isOther) { both = (b.Count, 6); } a.Count = both.Item2 + 1; }
    public void TupleOrCall(AccountProxy a, Meter2 m, bool isOther) { var both = (a.Count, 5); if (isOther) { both = m.Pair(); } a.Count = both.Item1 + 1; } // PG1101
    public void TupleOfProxies(AccountProxy a, AccountProxy b, AccountProxy c, AccountProxy d, bool isOther) { var both = (a, b); if (isOther) { both = (c, d); } both.Item1.Count = both.Item2.Count + 1; }
    public void TupleOfSame(AccountProxy a, bool isBig) { var pair = (Account: a, Step: 1); if (isBig) { pair = (a, 10); } pair.Account.Count = a.Count + pair.Step; } // PG1101
    public void TupleSecond(AccountProxy a) { var (_, two) = (a.Count, 5); a.Count = two + 1; }
    public void TupleDecided(AccountProxy a, AccountProxy b) { var both = (0, 0); if (b.IsOpen) { both = (a.Count, 5); } a.Count = both.Item2 + 1; }
    public void TupleAsObject(AccountProxy a) { object both = (a.Count, 5); a.Count = ((Meter2)both).Size + 1; } // PG1101
    public void TupleUnderLease(AccountProxy a, SharedLock gate) { (int One, int Two) both; using (gate.Acquire()) { both = (a.Count, 0); } a.Count = both.One + 1; } // PG1104
    public void OfTwoFields(AccountProxy a) { a.Place = new Point { X = a.Place.X + 1 }; } // PG1101
    public void ReferenceToOne(AccountProxy a, bool isFirst) { int one = 0; int two = a.Count; (isFirst ? ref one : ref two)++; a.Count = two + one; } // PG1101
    public void ReferenceChosen(AccountProxy a, bool isFirst) { int one = 0; int two = a.Count; (isFirst ? ref one : ref two)++; a.Count = two; } // PG1101
    public void TupleEachRound(AccountProxy a, SharedLock gate) { var last = (Count: 0, Round: 0); while (Ready()) { using (gate.Acquire()) { a.Count = last.Count + 1; last = (a.Count, last.Round + 1); } } } // PG1104
    public void SumOfTwo(AccountProxy a) { a.Count = a.Count + (int)a.Total; } // PG1101
    public void FieldInside(BoxProxy<Link> b) { Link link = b.Value; link.Next!.Name = "x"; b.Value = link; } // PG1101
    public void FieldTaken(BoxProxy<Link> b) { b.Value = b.Value.Next!; } // PG1101
    public void IndexTaken(BoxProxy<Link> b) { b.Value = b.Value[0]; } // PG1101
    public void PartsTaken(BoxProxy<Link> b) { var (left, _) = b.Value; b.Value = left; } // PG1101
    public void MadeOfItself(BoxProxy<Link> b) { b.Value = new Link(b.Value); } // PG1101
    public void ComparerChanged(AccountProxy a) { a.Limits = new Dictionary<string, decimal>(a.Limits, StringComparer.OrdinalIgnoreCase); } // PG1101
    public void TupleKept(AccountProxy a) { a.Pair = (a.Pair.Numbers, "x"); } // missed PG1101: a part that is kept as it is
    public void ChangedInsideAndBack(SharedDictionary<string, AccountProxy> d) { AccountProxy a = d["x"]; a.Home.Rename("y"); d["x"] = a; }
    public void TextInPlace(BoxProxy<System.Text.StringBuilder> b) { var text = b.Value; text.Append('x'); b.Value = text; } // PG1101
    public void SameProxyBack(SharedDictionary<string, AccountProxy> d) { AccountProxy a = d["x"]; a.Deposit(5); d["x"] = a; }
    public void SamePartBack(SharedDictionary<string, AccountProxy> d) { AccountProxy a = d["x"]; a.Place = new Point { X = 5 }; d["x"] = a; }
    public void FilledFrom(AccountProxy a, Random random) { int[] scores = a.Scores; random.Shuffle(scores); a.Scores = scores; } // missed PG1101: shuffled by an instance method
    public void CoalescedUnlessSame(AccountProxy a, string note) { if (a.Note != note) { a.Note ??= note; } } // PG1101
    public async Task Answered(AccountProxy a, Func<string?, IAsyncEnumerable<string>> send) { await foreach (string reply in send(a.Note)) { Console.WriteLine(reply); a.Note = "answered"; } }
    public void ByDefault(AccountProxy a, int by = 5) { a.Count += by; } // PG1101
    public void CoalescedPlain(AccountProxy a, Link link) { link.Title ??= a.Owner; }
    public void CoalescedAtNext(SharedDictionary<int, string?> d) { d[NextNumber()] ??= "x"; } // PG1101
    public void CompoundBoth(AccountProxy a)
    {
        int n = a.Count += (int)a.Total; // PG1101
        a.Total = n; // PG1101
    }

    public void CompoundKeys(SharedDictionary<int, int> d, int x, int y) { int i = 0; int j = 0; i += x; j += y; d[i] = d[j] + 1; }

    private static void Pause() => Thread.Sleep(5);

    private static bool Ready() => !Console.KeyAvailable;

    private static int NextNumber() => Random.Shared.Next();

    private AccountProxy Next() => s_account;
}

public struct Meter2
{
    public int Size;

    public (int, int) Pair() => (Size, Size);
}

public class Link
{
    public Link? Next;

    public Link()
    {
    }

    public Link(Link other)
    {
        Next = other.Next;
        Name = other.Name;
    }

    public string Name { get; set; } = "";

    public string? Title { get; set; }

    public Link this[int index] => Next!;

    public void Deconstruct(out Link left, out Link right) => (left, right) = (Next!, this);
}
