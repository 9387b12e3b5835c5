#pragma warning disable CA1050 // A class without a namespace is what is tested.
using ProxyGen;

/// <summary>Stands in no namespace.</summary>
[Shared]
public class GlobalItem
{
    /// <summary>Where it stands.</summary>
    public string Where() => "nowhere";
}
