using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>Changes itself, then an object that may live in another manager.</summary>
[Shared]
public class Sender
{
    public LinkProxy? To { get; set; }

    public int Sent { get; private set; }

    public void Send(string text)
    {
        Sent++;
        To!.Text = text;
    }
}
