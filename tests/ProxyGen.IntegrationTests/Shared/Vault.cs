namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Takes and gives data that cannot always be written.</summary>
[Shared]
public class Vault
{
    public int Stored { get; private set; }

    public void Store(Sealed data) => Stored += data.Content;

    public void StoreAll(List<Sealed> data, AccountProxy owner) => Stored += data.Count + owner.Owner.Length;

    public Sealed Open() => new() { Content = -1 };

    public (AccountProxy, Sealed) OpenWith(AccountProxy account) => (account, new() { Content = -1 });

    public byte[] Fill(int length) => new byte[length];

    public int Measure(byte[] bytes) => bytes.Length;

    public int Depth(TreeNode node) => 1 + node.Children.Select(Depth).DefaultIfEmpty().Max();
}
