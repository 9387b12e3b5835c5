using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

internal static class GuardJobs
{
    [Worker]
    public static void MeetAndCall(ProbeProxy first, ProbeProxy second, string meeting) => first.MeetAndCall(second, meeting, 2);

    [Worker]
    public static void TransferBothWays(AccountProxy first, AccountProxy second, int times)
    {
        for (int i = 0; i < times; i++)
        {
            first.TransferTo(second, 1m);
            second.TransferTo(first, 1m);
        }

        first.TransferTo(second, 1m);
    }
}
