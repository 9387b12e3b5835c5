namespace Cases;

public class Disposed(AccountProxy parameter)
{
    private AccountProxy _field = parameter;

    public static void Plain(AccountProxy account)
    {
        account.Dispose();
        account.Deposit(1m); // PG1501
    }

    public static void Getter(AccountProxy account)
    {
        account.Deposit(1m);
        account.Dispose();
        Console.WriteLine();
        Console.WriteLine(account.Balance); // PG1501
    }

    public static void Setter(AccountProxy account)
    {
        account.Dispose();
        account.Count = 3; // PG1501
    }

    public static async Task Asynchronous(AccountProxy account)
    {
        await account.DisposeAsync();
        await account.DepositAsync(1m); // PG1501
    }

    public static async Task AsynchronousConfigured(AccountProxy account)
    {
        await account.DisposeAsync().ConfigureAwait(false);
        await account.DepositAsync(1m); // PG1501
    }

    public static void BuiltIn(SharedDictionary<string, int> counts)
    {
        counts.Dispose();
        counts["a"] = 1; // PG1501
    }

    public static void BuiltInExtension(SharedDictionary<string, int> counts)
    {
        counts.Dispose();
        counts.Increment("a"); // PG1501
    }

    public static void BehindUsing(AccountProxy account)
    {
        using (account)
        {
            account.Deposit(1m);
        }

        account.Deposit(2m); // PG1501
    }

    public static void BehindFinally(AccountProxy account)
    {
        try
        {
            account.Deposit(1m);
        }
        finally
        {
            account.Dispose();
        }

        account.Deposit(2m); // PG1501
    }

    public static void NullPropagated(AccountProxy? account)
    {
        account?.Dispose();
        account?.Deposit(1m); // PG1501
    }

    public void Field()
    {
        _field.Dispose();
        _field.Deposit(1m); // PG1501
    }

    public static void InNested(AccountProxy account, bool isLate)
    {
        account.Dispose();
        if (isLate)
        {
            account.Deposit(1m); // PG1501
        }
    }

    public static void InBranch(AccountProxy account, bool isDone)
    {
        if (isDone)
        {
            account.Dispose();
            Console.WriteLine(account.Balance); // PG1501
        }
    }

    public static void AsArgument(AccountProxy account, AccountProxy other)
    {
        account.Dispose();
        other.Partner = other;
        other.MoveTo(account.Home); // PG1501
    }

    public static void InBlock(AccountProxy account)
    {
        {
            account.Dispose();
        }

        account.Deposit(1m); // PG1501
    }

    public static void AtEnd(AccountProxy account)
    {
        account.Deposit(1m);
        account.Dispose();
    }

    public static void Conditional(AccountProxy account, bool isDone)
    {
        if (isDone)
        {
            account.Dispose();
        }

        account.Deposit(1m);
    }

    public static void ConditionalReturns(AccountProxy account, bool isDone)
    {
        if (isDone)
        {
            account.Dispose();
            return;
        }

        account.Deposit(1m);
    }

    public static void Reassigned(AccountProxy account, AccountProxy other)
    {
        account.Dispose();
        account = other;
        account.Deposit(1m);
    }

    public static void ReassignedMaybe(AccountProxy account, AccountProxy other, bool isOther)
    {
        account.Dispose();
        if (isOther)
        {
            account = other;
        }

        account.Deposit(1m);
    }

    public static void OfOther(AccountProxy account, AccountProxy other)
    {
        account.Dispose();
        other.Deposit(1m);
    }

    public static void Children(AccountProxy account)
    {
        account.History.Dispose();
        account.History.Add("x");
        account.Deposit(1m);
    }

    public static void Identity(AccountProxy account, List<AccountProxy> accounts)
    {
        account.Dispose();
        account.Dispose();
        accounts.Remove(account);
        Console.WriteLine(account.Equals(accounts[0]) + account.ToString() + account.GetHashCode());
        Console.WriteLine(nameof(account.Balance));
    }

    public static void Expected(AccountProxy account)
    {
        account.Dispose();
        try
        {
            account.Deposit(1m);
        }
        catch (ObjectDisposedException)
        {
        }
    }

    public static void InLambda(AccountProxy account)
    {
        account.Dispose();
        Throws(() => account.Deposit(1m));
    }

    public static void InLoop(List<AccountProxy> accounts)
    {
        foreach (AccountProxy account in accounts)
        {
            account.Deposit(1m);
            account.Dispose();
        }
    }

    public static void UsingVariable(SharedLock gate)
    {
        using AccountProxy account = null!;
        account.Deposit(1m);
    }

    public static void OtherDisposables(Stream stream)
    {
        stream.Dispose();
        stream.Flush();
    }

    public void FieldReplaced()
    {
        _field.Dispose();
        Replace();
        _field.Deposit(1m);
    }

    public static void Switched(AccountProxy account, int kind)
    {
        switch (kind)
        {
            case 1:
                account.Dispose();
                break;
            default:
                account.Deposit(1m);
                break;
        }

        account.Deposit(1m);
    }

    private void Replace() => _field = parameter;

    private static void Throws(Action action) => action();
}
