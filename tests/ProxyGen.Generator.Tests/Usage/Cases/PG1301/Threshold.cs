// proxygen.chatty_threshold = 5
namespace Cases;

/// <summary>A single value may be fetched more often in one round than by default.</summary>
public static class Threshold
{
    public static void Four(AccountProxy a, int n)
    {
        while (n-- > 0)
        {
            Console.WriteLine(a.Total + a.Total);
            Console.WriteLine(a.Total + a.Total);
        }
    }

    public static void Five(AccountProxy a, int n)
    {
        while (n-- > 0)
        {
            Console.WriteLine(a.Total); // PG1301
            Console.WriteLine(a.Total);
            Console.WriteLine(a.Total);
            Console.WriteLine(a.Total);
            Console.WriteLine(a.Total);
        }
    }
}
