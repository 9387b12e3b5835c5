namespace Cases;

public static class Basics
{
    public static void SetsKey(AccountProxy account) => account.Limits["day"] = 500m; // PG1001

    public static void AddsToList(AccountProxy account)
    {
        account.Tags.Add("x"); // PG1001
    }

    public static void SetsMember(AccountProxy account)
    {
        account.Home.Street = "Main"; // PG1001
    }

    public static void Live(AccountProxy account)
    {
        account.History.Add("x");
        account.Visits["a"] = 1;
        account.Count = 5;
        account.Counter.Value = 3;
    }

    public static void Plain(Account account)
    {
        account.Tags.Add("x");
        account.Limits["day"] = 5;
    }

    public static void Reads(AccountProxy account)
    {
        Console.WriteLine(account.Tags.Count);
        Console.WriteLine(account.Limits["day"]);
        Console.WriteLine(account.Home.Street);
    }
}
