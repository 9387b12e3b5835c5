namespace Cases;

/// <summary>What ends a proxy, and what uses it then.</summary>
public class DisposedWords
{
    private static AccountProxy s_account = null!;
    private AccountProxy? _account;

    public static void LocalAndOwn(AccountProxy a) { a.Dispose(); Pause(); a.Count = 5; } // PG1501
    public void FieldAndOther(List<int> all) { _account!.Dispose(); all.Clear(); _account.Count = 5; } // PG1501
    public void FieldAndOwn() { _account!.Dispose(); Reset(); _account.Count = 5; }
    public static void StaticField() { s_account.Dispose(); s_account.Count = 5; } // PG1501
    public static async Task Configured(AccountProxy a) { await a.DisposeAsync().ConfigureAwait(false); a.Count = 5; } // PG1501
    public static async Task AsTask(AccountProxy a) { await a.DisposeAsync().AsTask(); a.Count = 5; } // PG1501
    public static void Blocked(AccountProxy a) { a.DisposeAsync().AsTask().GetAwaiter().GetResult(); a.Count = 5; } // PG1501
    public void LocalAndOwnInstance(AccountProxy a) { a.Dispose(); Reset(); a.Count = 5; } // PG1501
    public static void Referred(AccountProxy a) { a.Dispose(); Console.WriteLine(((ISharedProxy)a).Reference); }
    public static void GivenToOwn(AccountProxy a, AccountProxy b) { a.Dispose(); b.Compare(a); }
    public static void InTry(AccountProxy a) { try { a.Dispose(); } catch (IOException) { Console.WriteLine(); } a.Count = 5; } // missed PG1501: disposed in try
    public static void NextTwice(CounterProxy c) { c.Next(); c.Next(); }

    public static void Unreachable(AccountProxy a) { a.Dispose(); return; a.AddTag("x"); }
    public static void UnreachableThrow(AccountProxy a) { a.Dispose(); throw new IOException(); a.AddTag("x"); }
    public static void UnreachableBreak(AccountProxy a) { while (true) { a.Dispose(); break; a.AddTag("x"); } }
    public static void OtherKey(DisposedDeskProxy desk, MemoryStream s) { s.Dispose(); Console.WriteLine(desk.Keep(s)); using (s) { Console.WriteLine(); } Console.WriteLine(desk.Keep(s)); }
    public static void Key(DisposedDeskProxy desk, AccountProxy a) { a.Dispose(); Console.WriteLine(desk[a]); } // PG1501

    public static void Property(AccountProxy a) { a.Dispose(); Console.WriteLine(a.Count); } // PG1501
    public static void Set(AccountProxy a) { a.Dispose(); a.Count = 5; } // PG1501
    public static void Call(AccountProxy a) { a.Dispose(); a.AddTag("x"); } // PG1501
    public static async Task Async(AccountProxy a) { await a.DisposeAsync(); a.AddTag("x"); } // PG1501
    public static async Task AsyncConfigured(AccountProxy a) { await a.DisposeAsync().ConfigureAwait(false); a.AddTag("x"); } // PG1501
    public static async Task AsyncAsTask(AccountProxy a) { await a.DisposeAsync().AsTask(); a.AddTag("x"); } // PG1501
    public static void Local(Func<AccountProxy> get) { var a = get(); a.Dispose(); a.AddTag("x"); } // PG1501
    public void Field() { _account!.Dispose(); _account.AddTag("x"); } // PG1501
    public void FieldOfThis() { this._account!.Dispose(); this._account.AddTag("x"); } // PG1501
    public void FieldSet(AccountProxy other) { _account!.Dispose(); _account = other; _account.AddTag("x"); }
    public void FieldOfOther(DisposedWords other) { other._account!.Dispose(); other._account.AddTag("x"); } // missed PG1501: a field of another object
    public void FieldOfOthers(DisposedWords other) { _account!.Dispose(); other._account!.AddTag("x"); }
    public void FieldThenOwnCall() { _account!.Dispose(); Renew(); _account.AddTag("x"); }
    public static void Twice(AccountProxy a) { a.Dispose(); a.Dispose(); }
    public static async Task TwiceAsync(AccountProxy a) { a.Dispose(); await a.DisposeAsync(); }
    public static void Text(AccountProxy a) { a.Dispose(); Console.WriteLine(a.ToString()); }
    public static void Hash(AccountProxy a) { a.Dispose(); Console.WriteLine(a.GetHashCode()); }
    public static void Same(AccountProxy a) { a.Dispose(); Console.WriteLine(a.Equals(null)); }
    public static void TypeOf(AccountProxy a) { a.Dispose(); Console.WriteLine(a.GetType()); }
    public static void Name(AccountProxy a) { a.Dispose(); Console.WriteLine(nameof(a.Count)); }
    public static void Other(AccountProxy a, AccountProxy b) { a.Dispose(); b.AddTag("x"); }
    public static void Assigned(AccountProxy a, AccountProxy b) { a.Dispose(); a = b; a.AddTag("x"); }
    public static void Plain(MemoryStream s) { s.Dispose(); s.WriteByte(5); }
    public static void Argument(AccountProxy a, TellerProxy2 t) { a.Dispose(); t.Serve(a); }
    public static void ArgumentOfProxy(AccountProxy a, ClerkProxy t) { a.Dispose(); t.Serve(a); } // PG1501
    public static void ArgumentOfBuiltIn(AccountProxy a, SharedList<AccountProxy> all) { a.Dispose(); all.Remove(a); }
    public static void ArgumentOfSetter(AccountProxy a, AccountProxy b) { a.Dispose(); b.Partner = a; } // missed PG1501: assigned
    public static void Extension(AccountProxy a) { a.Dispose(); a.Own(); }
    public static void ExtensionOfLibrary(SharedDictionary<string, int> d) { d.Dispose(); d.Increment("x", 1); } // PG1501
    public static void ExtensionOfQuery(SharedDictionary<string, int> d) { d.Dispose(); Console.WriteLine(d.Any()); } // PG1501
    public static void Generated(AccountProxy a) { a.Dispose(); a.Snapshot(); } // PG1501
    public static void UpdatedDerived(ChiefProxy c) { c.Dispose(); c.Update(static x => x.Lead()); } // PG1501
    public static void Updated(AccountProxy a) { a.Dispose(); a.Update(static x => x.AddTag("x")); } // PG1501
    public static void Returned(AccountProxy a, bool isDone) { if (isDone) { a.Dispose(); return; } a.AddTag("x"); }
    public static void Thrown(AccountProxy a, bool isDone) { if (isDone) { a.Dispose(); throw new IOException(); } a.AddTag("x"); }
    public static void Continued(AccountProxy a, int[] all) { foreach (int n in all) { if (n > 5) { a.Dispose(); break; } a.AddTag("x"); } }
    public static void Branch(AccountProxy a, bool isDone) { if (isDone) { a.Dispose(); } a.AddTag("x"); } // missed PG1501: disposed on one way
    public static void Finally(AccountProxy a) { try { a.AddTag("x"); } finally { a.Dispose(); } }
    public static void FinallyThen(AccountProxy a) { try { a.AddTag("x"); } finally { a.Dispose(); } a.AddTag("y"); } // PG1501
    public static void Labelled(AccountProxy a, Func<AccountProxy> get) { a.Dispose(); again: a.AddTag("x"); if (a.Count > 5) { a = get(); goto again; } } // missed PG1501: behind a label
    public static void InLambda(AccountProxy a, List<Action> all) { a.Dispose(); all.Add(() => a.AddTag("x")); }
    public static void InLocalFunction(AccountProxy a) { a.Dispose(); void Later() { a.AddTag("x"); } }
    public static void UsingStatement(AccountProxy a) { using (a) { } a.AddTag("x"); } // PG1501
    public static void UsingOther(MemoryStream s) { using (s) { } s.WriteByte(5); }
    public static void Expected(AccountProxy a) { a.Dispose(); try { a.AddTag("x"); } catch (ObjectDisposedException) { } }
    public static void ExpectedOther(AccountProxy a) { a.Dispose(); try { a.AddTag("x"); } catch (IOException) { } } // PG1501
    public static void OwnDispose(AccountProxy a) { a.Dispose(5); a.AddTag("x"); }

    private void Renew() => _account = null;

    private static void Pause() => Thread.Sleep(5);

    private void Reset() => _account = s_account;
}

[Shared]
public class Clerk
{
    public void Serve(Account account) => account.AddTag("x");
}

[Shared]
public class DisposedDesk
{
    public int this[Account account] => account.Count;

    public int Keep(object what) => what.GetHashCode();
}

[Shared]
public class Chief : Clerk
{
    public void Lead() => Console.WriteLine();
}

public class TellerProxy2
{
    public void Serve(AccountProxy account) => Console.WriteLine(account);
}

public static class DisposedExtensions
{
    public static void Compare(this AccountProxy account, AccountProxy other) => Console.WriteLine(account.Equals(other));

    public static void Own(this AccountProxy account) => Console.WriteLine(account);

    public static void Dispose(this AccountProxy account, int n) => Console.WriteLine(n);
}
