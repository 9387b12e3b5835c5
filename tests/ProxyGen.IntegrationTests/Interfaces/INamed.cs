namespace ProxyGen.IntegrationTests.Interfaces;

public interface INamed
{
    string Name { get; }
}
