namespace ProxyGen.HostingTests.Shared;

/// <summary>Tells how its manager was configured.</summary>
[Shared]
public class ConfigurationReader([ManagerService] Configuration configuration)
{
    public Configuration Configuration => configuration;
}
