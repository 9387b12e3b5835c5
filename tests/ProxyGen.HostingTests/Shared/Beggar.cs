namespace ProxyGen.HostingTests.Shared;

/// <summary>Cannot be created where the service is not there.</summary>
[Shared]
public sealed class Beggar([ManagerService] IAbsent absent)
{
    public string Text { get; } = absent.ToString()!;
}
