using ProxyGen;

namespace Quickstart;

internal static class Jobs
{
    [Worker]
    public static void PayIn(AccountProxy account, SharedDictionary<string, int> visits, int times)
    {
        for (int i = 0; i < times; i++)
        {
            account.Deposit(1m);
            visits.Increment("deposits");
        }
    }
}
