namespace Cases;

/// <summary>What is written is made of what was read, by whatever way it takes.</summary>
public class Values
{
    private AccountProxy _account = null!;
    private readonly SharedDictionary<string, int> _counts = null!;
    private int _seen;
    private AccountProxy Current { get; set; } = null!;
    private SharedDictionary<string, int> Counts => _counts;

    public void Direct(AccountProxy a) { a.Count = a.Count + 1; } // PG1101
    public void Reversed(AccountProxy a) { a.Count = 1 + a.Count; } // PG1101
    public void Negated(AccountProxy a) { a.Count = -a.Count; } // PG1101
    public void Not(AccountProxy a) { a.IsOpen = !a.IsOpen; } // PG1101
    public void Checked(AccountProxy a) { a.Count = checked(a.Count * 2); } // PG1101
    public void Call(AccountProxy a) { a.Count = Next(a.Count); } // PG1101
    public void CallOfMath(AccountProxy a, int n) { a.Count = Math.Max(a.Count, n); } // PG1101
    public void Method(AccountProxy a) { a.Owner = a.Owner.Trim(); } // PG1101
    public void Interpolated(AccountProxy a) { a.Owner = $"{a.Owner}, sir"; } // PG1101
    public void Concatenated(AccountProxy a) { a.Owner = string.Concat(a.Owner, "!"); } // PG1101
    public void Conditional(AccountProxy a, bool more) { a.Count = more ? a.Count + 1 : 0; } // PG1101
    public void ConditionalOnItself(AccountProxy a, int n) { a.Count = a.Count > n ? a.Count : n; } // PG1101
    public void Coalesced(AccountProxy a) { a.Limit = (a.Limit ?? 0) + 1; } // PG1101
    public void CoalescedText(AccountProxy a) { a.Note = (a.Note ?? "") + "x"; } // PG1101
    public void SwitchExpression(AccountProxy a) { a.Color = a.Color switch { Color.Red => Color.Green, _ => Color.Red }; } // PG1101
    public void Tuple(AccountProxy a) { (a.Count, a.Total) = (a.Count + 1, 5); } // PG1101
    public void TupleBoth(AccountProxy a)
    {
        (a.Count, // PG1101
            a.Rate) = (a.Count + 1, a.Rate * 2); // PG1101
    }

    public void With(AccountProxy a) { a.Person = a.Person with { Age = 5 }; } // PG1101
    public void WithPart(AccountProxy a) { a.Person = a.Person with { Age = a.Person.Age + 1 }; } // PG1101
    public void Spread(AccountProxy a) { a.Tags = [.. a.Tags, "x"]; } // PG1101
    public void Linq(AccountProxy a) { a.Tags = a.Tags.Where(t => t != "x").ToList(); } // PG1101
    public void LinqAppend(AccountProxy a) { a.Scores = a.Scores.Append(1).ToArray(); } // PG1101
    public void Immutable(AccountProxy a) { a.Frozen = a.Frozen.Add("x"); } // PG1101
    public void ImmutableMap(AccountProxy a) { a.FrozenMap = a.FrozenMap.SetItem("x", 1); } // PG1101
    public void NewObject(AccountProxy a) { a.Person = new Person(a.Person.Name + "!", 1); } // PG1101
    public void Date(AccountProxy a) { a.Changed = a.Changed.AddDays(1); } // PG1101
    public void Cast(AccountProxy a) { a.Count = (int)(a.Count * 1.5); } // PG1101
    public void Parenthesized(AccountProxy a) { a.Count = ((a.Count)) + 1; } // PG1101
    public void ThroughField() { _account.Count = _account.Count + 1; } // PG1101
    public void ThroughThis() { this._account.Count = _account.Count + 1; } // PG1101
    public void ThroughProperty() { Current.Count = Current.Count + 1; } // PG1101
    public void ThroughGetter() { Counts["a"] = Counts["a"] + 1; } // PG1101
    public void ThroughPartner(AccountProxy a) { a.Partner!.Count = a.Partner.Count + 1; } // PG1101
    public void ThroughElement(SharedDictionary<string, AccountProxy> d) { d["a"].Count = d["a"].Count + 1; } // PG1101
    public void ThroughArray(AccountProxy[] all, int i) { all[i].Count = all[i].Count + 1; } // PG1101

    public void Local(AccountProxy a)
    {
        int n = a.Count;
        a.Count = n + 1; // PG1101
    }

    public void LocalOfResult(AccountProxy a)
    {
        int n = a.Count + 1;
        a.Count = n; // PG1101
    }

    public void LocalChanged(AccountProxy a)
    {
        int n = a.Count;
        n++;
        a.Count = n; // PG1101
    }

    public void LocalCompound(AccountProxy a)
    {
        decimal n = a.Balance;
        n -= 5;
        Use(0);
        a.Balance = n; // PG1101
    }

    public void TwoLocals(AccountProxy a)
    {
        int n = a.Count;
        int m = n;
        int k = m * 2;
        a.Count = k; // PG1101
    }

    public void Alias(AccountProxy a)
    {
        AccountProxy b = a;
        b.Count = a.Count + 1; // PG1101
    }

    public void AliasOfField()
    {
        AccountProxy b = _account;
        int n = b.Count;
        _account.Count = n + 1; // PG1101
    }

    public void OnOneWay(AccountProxy a, bool more)
    {
        int n = 0;
        if (more)
        {
            n = a.Count + 1;
        }

        a.Count = n; // PG1101
    }

    public void OnBothWays(AccountProxy a, bool more)
    {
        int n = a.Count;
        if (more)
        {
            n += 1;
        }
        else
        {
            n -= 1;
        }

        a.Count = n; // PG1101
    }

    public void Decided(AccountProxy a)
    {
        int n = a.Count;
        if (n > 100)
        {
            n = 0;
        }

        a.Count = n; // PG1101
    }

    public void DecidedByCheck(AccountProxy a)
    {
        int next;
        if (a.Count > 5)
        {
            next = 1;
        }
        else
        {
            next = 2;
        }

        a.Count = next; // PG1101
    }

    public void DecidedBySwitch(AccountProxy a)
    {
        Color next;
        switch (a.Color)
        {
            case Color.Red: next = Color.Green; break;
            default: next = Color.Red; break;
        }

        a.Color = next; // PG1101
    }

    public void InLoop(AccountProxy a, int[] numbers)
    {
        int n = a.Count;
        foreach (int number in numbers)
        {
            n += number;
        }

        a.Count = n; // PG1101
    }

    public void EachRound(AccountProxy a, int[] numbers)
    {
        foreach (int number in numbers)
        {
            int n = a.Count;
            a.Count = n + number; // PG1101
        }
    }

    public void RoundByRound(AccountProxy a)
    {
        int n = 0;
        while (n < 10)
        {
            a.Count = n; // PG1101
            n = a.Count + 1;
        }
    }

    public void OutOfTry(AccountProxy a)
    {
        int n = 0;
        try
        {
            n = a.Count + 1;
        }
        finally
        {
            Use(n);
        }

        a.Count = n; // PG1101
    }

    public void InFinally(AccountProxy a)
    {
        int n = a.Count;
        try
        {
            Use(n);
        }
        finally
        {
            a.Count = n + 1; // PG1101
        }
    }

    public void OutOfCatch(AccountProxy a)
    {
        int n = a.Count;
        try
        {
            Use(n);
        }
        catch (InvalidOperationException)
        {
            a.Count = n - 1; // PG1101
        }
    }

    public void Deconstructed(AccountProxy a)
    {
        var (n, b) = (a.Count, a.Balance);
        a.Count = n + 1; // PG1101
        a.Balance = b * 2; // PG1101
    }

    public void DeconstructedRecord(AccountProxy a)
    {
        var (name, age) = a.Person;
        a.Person = new Person(name, age + 1); // PG1101
    }

    public void DeconstructedInto(AccountProxy a)
    {
        int n;
        (n, _) = (a.Count, 1);
        (a.Count, _) = (n + 1, 2); // PG1101
    }

    public void TupleVariable(AccountProxy a)
    {
        var pair = (First: a.Count, Second: 1);
        a.Count = pair.First + pair.Second; // PG1101
    }

    public void PatternVariable(AccountProxy a)
    {
        if (a.Limit is { } limit)
        {
            a.Limit = limit + 1; // PG1101
        }
    }

    public void PatternOfType(AccountProxy a)
    {
        if (a.Note is string note && note.Length > 2)
        {
            a.Note = note + "!"; // PG1101
        }
    }

    public void PropertyPattern(AccountProxy a)
    {
        if (a is { Count: var n })
        {
            a.Count = n + 1; // PG1101
        }
    }

    public void VarPattern(AccountProxy a)
    {
        if (a.Count is var n && n > 3)
        {
            a.Count = n - 1; // PG1101
        }
    }

    public void ByReference(AccountProxy a)
    {
        int n = a.Count;
        Change(ref n);
        a.Count = n; // PG1101
    }

    public void ByOut(AccountProxy a)
    {
        int.TryParse(a.Owner, out int n);
        a.Owner = n.ToString(); // PG1101
    }

    public void FieldBetween(AccountProxy a)
    {
        _seen = a.Count;
        a.Count = _seen + 1; // PG1101
    }

    public void ChangedInPlace(AccountProxy a)
    {
        List<string> tags = a.Tags;
        tags.Add("x");
        a.Tags = tags; // PG1101
    }

    public void ChangedCopyInPlace(AccountProxy a)
    {
        List<string> tags = [.. a.Tags];
        tags.Sort();
        a.Tags = tags; // PG1101
    }

    public void ChangedByIndex(AccountProxy a)
    {
        Dictionary<string, decimal> limits = a.Limits;
        limits["day"] = 5;
        a.Limits = limits; // PG1101
    }

    public void ChangedMember(AccountProxy a)
    {
        Address home = a.Home;
        home.Street = "Main";
        a.Home = home; // PG1101
    }

    public void ChangedByMethod(AccountProxy a)
    {
        Address home = a.Home;
        home.Rename("Main");
        a.Home = home; // PG1101
    }

    public void ChangedStruct(AccountProxy a)
    {
        Point place = a.Place;
        place.X = 3;
        a.Place = place; // PG1101
    }

    public void ChangedArray(AccountProxy a)
    {
        int[] scores = a.Scores;
        scores[0]++;
        a.Scores = scores; // PG1101
    }

    public void SortedArray(AccountProxy a)
    {
        int[] scores = a.Scores;
        Array.Sort(scores);
        a.Scores = scores; // PG1101
    }

    public void LocalFunction(AccountProxy a)
    {
        a.Count = Read() + 1; // PG1101
        int Read() => a.Count;
    }

    public void LocalFunctionThatWrites(AccountProxy a)
    {
        int n = a.Count;
        Write(n + 1);
        void Write(int value) => a.Count = value; // PG1101
    }

    public void Captured(AccountProxy a)
    {
        int n = a.Count;
        Task.Run(() => a.Count = n + 1); // PG1101
    }

    public int Expression(AccountProxy a) => a.Count = a.Count + 1; // PG1101
    public Action Returned(AccountProxy a) => () => a.Count = a.Count + 1; // PG1101
    public void Nested(AccountProxy a, int n) { a.Count = n = a.Count + 1; } // PG1101

    // Not made of what was read there.
    public void Constant(AccountProxy a) { a.Count = 1; }
    public void Other(AccountProxy a, AccountProxy b) { a.Count = b.Count + 1; }
    public void OtherMember(AccountProxy a) { a.Count = a.Tags.Count + 1; }
    public void OtherMemberOfChild(AccountProxy a) { a.Count = a.Counter.Value + 1; }
    public void OtherElement(AccountProxy[] all) { all[0].Count = all[1].Count + 1; }
    public void OtherPartner(AccountProxy a) { a.Partner!.Count = a.Count + 1; }
    public void Copy(AccountProxy a, AccountProxy b) { a.Count = b.Count; }
    public void Itself(AccountProxy a) { a.Count = a.Count; }
    public void Swap(AccountProxy a, AccountProxy b) { (a.Count, b.Count) = (b.Count, a.Count); }
    public void SwapMembers(AccountProxy a) { (a.Count, a.Total) = ((int)a.Total, a.Count); }

    public void SaveAndRestore(AccountProxy a)
    {
        int before = a.Count;
        a.Count = 0;
        try
        {
            Use(1);
        }
        finally
        {
            a.Count = before;
        }
    }

    public void SaveAndRestoreList(AccountProxy a)
    {
        List<string> before = a.Tags.ToList();
        a.Tags = [];
        Use(before.Count);
        a.Tags = before;
    }

    public void SaveAndRestoreSpread(AccountProxy a)
    {
        List<string> before = [.. a.Tags];
        a.Tags = [];
        a.Tags = before;
    }

    public void Killed(AccountProxy a)
    {
        int n = a.Count;
        Use(n);
        n = 5;
        a.Count = n + 1;
    }

    public void KilledByOut(AccountProxy a)
    {
        int n = a.Count;
        Use(n);
        int.TryParse("5", out n);
        a.Count = n;
    }

    public void Reassigned(AccountProxy a, AccountProxy b)
    {
        int n = a.Count;
        a = b;
        a.Count = n + 1;
    }

    public void ReassignedField(AccountProxy b)
    {
        int n = _account.Count;
        _account = b;
        _account.Count = n + 1;
    }

    public void NextInLoop(List<AccountProxy> accounts)
    {
        int previous = 0;
        foreach (AccountProxy a in accounts)
        {
            a.Count = previous;
            previous = a.Count + 1;
        }
    }

    public void NextByIndex(AccountProxy[] accounts)
    {
        int previous = 0;
        for (int i = 0; i < accounts.Length; i++)
        {
            AccountProxy a = accounts[i];
            a.Count = previous + 1;
            previous = a.Count;
        }
    }

    public void Sum(List<AccountProxy> accounts, AccountProxy total)
    {
        decimal sum = 0;
        foreach (AccountProxy a in accounts)
        {
            sum += a.Balance;
        }

        total.Balance = sum;
    }

    public void Move(AccountProxy from, AccountProxy to)
    {
        to.Owner = from.Owner;
        to.Count = from.Count * 2;
        to.Tags = [.. from.Tags, "copied"];
    }

    public void Unknown(Func<AccountProxy> find) { find().Count = find().Count + 1; }
    public void Recalculated(AccountProxy a) { a.Count = a.Tags.Count + a.Items.Count; a.Total = a.Scores.Sum(); }
    public void Measured(AccountProxy a) { a.Changed = DateTime.UtcNow; a.Rate = a.Count / 2.0; }
    public void AfterWait(AccountProxy a) { while (!a.IsOpen) { Thread.Sleep(1); } a.Count = 0; }
    public void Printed(AccountProxy a) { Console.WriteLine(a.Count); a.Count = 5; }
    public void FromArgument(AccountProxy a, int n) { Use(a.Count); a.Count = n + 1; }

    private static int Next(int n) => n + 1;
    private static void Change(ref int n) => n++;
    private static void Use(int n) { }
}
