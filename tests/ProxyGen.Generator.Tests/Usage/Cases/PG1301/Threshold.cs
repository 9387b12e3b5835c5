// proxygen.chatty_threshold = 5
namespace Cases;

/// <summary>More calls in one round are allowed than by default.</summary>
public static class Threshold
{
    public static void Four(List<AccountProxy> all)
    {
        foreach (AccountProxy a in all)
        {
            Console.WriteLine(a.Owner);
            Console.WriteLine(a.Balance);
            Console.WriteLine(a.Rate);
            Console.WriteLine(a.Changed);
        }
    }

    public static void Five(List<AccountProxy> all)
    {
        foreach (AccountProxy a in all)
        {
            Console.WriteLine(a.Owner); // PG1301
            Console.WriteLine(a.Balance);
            Console.WriteLine(a.Rate);
            Console.WriteLine(a.Changed);
            Console.WriteLine(a.Total);
        }
    }
}
